// __FILE__, __LINE__, __FUNCTION-like names and platform names
PROCEDURE Main()
   ? __LINE__
   ? ;
     __LINE__
   ? ValType( __FILE__ ), ValType( __DATE__ ), Len( __DATE__ ), Len( __TIME__ ), ValType( __HARBOUR__ )
#ifdef __PLATFORM__UNIX
   ? "unix"
#endif
#ifdef __PLATFORM__LINUX
   ? "linux"
#endif
#ifdef __PLATFORM__WINDOWS
   ? "windows"
#endif
#ifdef __ARCH64BIT__
   ? "64"
#endif
#ifdef __LITTLE_ENDIAN__
   ? "little"
#endif
   RETURN
