#include "ord.ch"
? DBOI_KEYCOUNT, DBOI_POSITION
