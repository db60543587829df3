//! The order of Unicode characters under `UTF8EX`, as runs of code points.
//!
//! Observed: all 63487 characters of the basic plane sorted by Harbour under `hb_cdpSelect( "UTF8EX" )`. Letters of all scripts
//! follow their alphabets, small before capital, accented ones behind their base letter; one level decides.

use std::sync::OnceLock;

/// Rank of a 16-bit unit.
pub(super) fn rank(unit: u16) -> u16 {
    static RANKS: OnceLock<Vec<u16>> = OnceLock::new();
    RANKS.get_or_init(ranks)[unit as usize]
}

fn ranks() -> Vec<u16> {
    // Surrogates have no place in the list; they come last, in their own order.
    let mut ranks: Vec<u16> = (0..=0xFFFF).collect();
    let mut next = 1u16;
    let mut place = |first: u16, last: u16| {
        for unit in first..=last {
            ranks[unit as usize] = next;
            next = next.wrapping_add(1);
        }
    };
    for run in RUNS.split_ascii_whitespace() {
        let (first, more) = run.split_once('+').unwrap_or((run, "0"));
        let number = |hex| u16::from_str_radix(hex, 16).unwrap_or(0);
        place(number(first), number(first).saturating_add(number(more)));
    }
    place(0xD800, 0xDFFF);
    ranks
}

/// First code point of a run, and how many follow it, in hexadecimal.
const RUNS: &str = "\
1+1f b4 60 306 5e 30c 30a a8 30b 7e 307 f7 d7 2260 3c 2264 3d 2265 3e ac 7c a6 b0 b5 2126 220e 250c 252c \
2510 251c 253c 2524 2514 2534 2518 2502 2500 5f 332 af ad 2d 2c 3b 3a 21 a1 3f bf 2f 338 2e b7+1 328 27 \
2018+1 22 201c+1 ab bb 28 207b 207d 29 207a 207e 5b 5d 7b 7d a7 b6 a9 ae 2122 40 a4 a2 24 a3 a5 20a0+f 2a \
5c 26 23 25 2b b1 2501 2190 2192 20d1 2191 2193 266a 2571+1 25e2+1 60c 61b 61f 640 66a+3 64b fe70+1 64c \
fe72 64d fe74 64e fe76+1 64f fe78+1 650 fe7a+1 651 fe7c+1 652 fe7e+1 5b0+9 5bb+8 180 182+3 189 18b+2 191+1 \
194 196+1 19a+4 1a4+a 1b1+1 1b8+6 1c0+3 214 216 220+3 234+1e 255 258 25a 25c+3 261+13 276+1b 293+72 308+1 \
30d+1a 329+8 333+4 339+4c 387 38b 38d 3a2 3cf 3d7+2 3db 3dd 3df 3e1 3f4+b 460+29 4c0 4cf 4fa+5 510+20 \
557+9 587+28 5ba 5c4+b 5eb+20 60d+d 61c+2 620 63b+4 653+c 66e+a 67a+3 67f+6 687 689+7 692+5 699+f 6aa+4 \
6b0+9 6bb+4 6c1+10 6d4+1b 6fa+206 93a+1 94e+1 955+2 964+1 971+9 980 984 98d+1 991+1 9a9 9b1 9b3+2 9ba+1 \
9c5+1 9c9+1 9cf+7 9d8+3 9de 9e4+1 9f4+3 9fb+5 a04 a0b+3 a11+1 a29 a31 a34 a37 a3a+1 a3d a43+3 a49+1 a4e+2 \
a52+6 a5d a5f+6 a76+a a84 a8e a92 aa9 ab1 ab4 aba+1 ac6 aca ace+1 ad1+e ae4+1 af0+92 b84 b8b+2 b91 b96+2 \
b9b b9d ba0+2 ba5+2 bab+2 bba+3 bc3+2 bc9 bce+17 bf0+10 c04 c0d c11 c29 c34 c3a+2 c45 c49 c4e+6 c57 c5a+5 \
c64+1 c70+7 c80+1 c84 c8d c91 ca9 cb4 cba+1 cc5 cc9 cce+6 cd7+6 cdf ce4+1 cf0 cf3+e d04 d0d d11 d29 d3a+2 \
d45 d49 d4e+8 d58+7 d64+1 d70+11 d84 d97+2 db2 dbc dbe+1 dc7+2 dcb+3 dd5 dd7 de0+11 df5+20a 1039+1 1040+b \
1090+f 10c6+9 10fd+d02 1e9c+3 1efa+11d 201a+1 201e+51 2071+2 207c 207f+20 20b0+20 20d2+4f 2123+2 2127+33 \
215f+30 2194+79 220f+50 2261+2 2266+299 2503+8 250d+2 2511+2 2515+2 2519+2 251d+6 2525+6 252d+6 2535+6 \
253d+33 2573+6e 25e4+47 262d+3c 266b+694 2d26+9 2d66+8 2d70+208f 9fa6+3859 e000+1b55 fb5a+b fb6a+f fb7e+9 \
fb96+7 fba0+3 fba6+7 fbb2+2bd fe73 fe75 fefd+100 ffff fffe 7f+20 10f7+5 9f2+1 93c 9bc 951+3 abc a3c a71 \
cbc 30 660 2070 966 9e6 a66 ae6 be6 c66 c78 ce6 d66 215b bc 215c bd 215d be 215e 6f0 31 661 b9 967 9e7 a67 \
ae7 be7 c67 c79 c7c ce7 d67 6f1 32 662 b2 968 9e8 a68 ae8 be8 c68 c7a c7d ce8 d68 6f2 33 663 b3 969 9e9 \
a69 ae9 be9 c69 c7b c7e ce9 d69 6f3 34 664 2074 96a 9ea a6a aea bea c6a cea d6a 6f4 35 665 2075 96b 9eb \
a6b aeb beb c6b ceb d6b 6f5 36 666 2076 96c 9ec a6c aec bec c6c cec d6c 6f6 37 667 2077 96d 9ed a6d aed \
bed c6d ced d6d 6f7 38 668 2078 96e 9ee a6e aee bee c6e cee d6e 6f8 39 669 2079 96f 9ef a6f aef bef c6f \
cef d6f 6f9 61 41 e1 c1 e0 c0 103 1eaf 1eb1 1eb5 1eb3 1eb7 102 1eae 1eb0 1eb4 1eb2 1eb6 e2 1ea5 1ea7 1eab \
1ea9 1ead c2 1ea4 1ea6 1eaa 1ea8 1eac 1ce 1cd e5 1fb c5 1fa e4 1df c4 1de e3 c3 227 1e1 226 1e0 105 104 \
101 100 1ea3 1ea2 201 200 203 202 1ea1 1ea0 1e01 1e00 1e9a aa e6 1fd 1e3 c6 1fc 1e2 62 42 1e03 1e02 1e05 \
1e04 1e07 1e06 253 181 63 43 107 106 109 108 10d 10c 10b 10a e7 1e09 c7 1e08 188 187 64 44 10f 10e 1e0b \
1e0a 111 110 1e11 1e10 1e0d 1e0c 1e13 1e12 1e0f 1e0e 256+1 18a f0 d0 1f3 1f2 1f1 1c6 1c5 1c4 65 45 e9 c9 \
e8 c8 115 114 ea 1ebf 1ec1 1ec5 1ec3 1ec7 ca 1ebe 1ec0 1ec4 1ec2 1ec6 11b 11a eb cb 1ebd 1ebc 117 116 229 \
1e1d 228 1e1c 119 118 113 1e17 1e15 112 1e16 1e14 1ebb 1eba 205 204 207 206 1eb9 1eb8 1e19 1e18 1e1b 1e1a \
1dd 259 25b 18e+2 66 46 1e1f 1e1e 67 47 1f5 1f4 11f 11e 11d 11c 1e7 1e6 121 120 1e5 1e4 123 122 1e21 1e20 \
260 193 1a3 1a2 68 48 125 124 21f 21e 1e27 1e26 1e23 1e22 127 126 1e29 1e28 1e25 1e24 1e2b 1e2a 1e96 195 \
1f6 69 49 ed cd ec cc 12d 12c ee ce 1d0 1cf ef 1e2f cf 1e2e 129 128 12f 12e 12b 12a 1ec9 1ec8 209 208 20b \
20a 1ecb 1eca 1e2d 1e2c 131 130 133 132 6a 4a 135 134 1f0 6b 4b 1e31 1e30 1e9 1e8 137 136 1e33 1e32 1e35 \
1e34 199 198 6c 4c 13a 139 13e 13d 140 13f 142 141 13c 13b 1e37 1e39 1e36 1e38 1e3d 1e3c 1e3b 1e3a 1c9 1c8 \
1c7 6d 4d 1e3f 1e3e 1e41 1e40 1e43 1e42 6e 4e 144 143 1f9 1f8 148 147 f1 d1 1e45 1e44 146 145 1e47 1e46 \
1e4b 1e4a 1e49 1e48 149 14b 14a 1cc 1cb 1ca 6f 4f f3 d3 f2 d2 14f 14e f4 1ed1 1ed3 1ed7 1ed5 1ed9 d4 1ed0 \
1ed2 1ed6 1ed4 1ed8 1d2 1d1 f6 275 22b d6 19f 22a 151 150 f5 1e4d 1e4f 22d d5 1e4c 1e4e 22c 22f 231 22e \
230 f8 1ff d8 1fe 1eb 1ed 1ea 1ec 14d 1e53 1e51 14c 1e52 1e50 1ecf 1ece 20d 20c 20f 20e 1ecd 1ecc 1a1 1edb \
1edd 1ee1 1edf 1ee3 1a0 1eda 1edc 1ee0 1ede 1ee2 254 ba 186 153 152 70 50 1e55 1e54 1e57 1e56 71 51 138 72 \
52 155 154 159 158 1e59 1e58 157 156 211 210 213 212 1e5b 1e5d 1e5a 1e5c 1e5f 1e5e 73 53 15b 1e65 15a 1e64 \
15d 15c 161 1e67 160 1e66 1e61 1e60 15f 219 15e 218 1e63 1e69 1e62 1e68 17f 1e9b df 74 54 165 164 1e97 \
1e6b 1e6a 167 166 163 21b 162 21a 1e6d 1e6c 1e71 1e70 1e6f 1e6e 75 55 fa da f9 d9 16d 16c fb db 1d4 1d3 \
16f 16e fc 1d8 1dc 1da 1d6 dc 1d7 1db 1d9 1d5 171 170 169 1e79 168 1e78 173 172 16b 1e7b 16a 1e7a 1ee7 \
1ee6 215 217 1ee5 1ee4 1e73 1e72 1e77 1e76 1e75 1e74 1b0 1ee9 1eeb 1eef 1eed 1ef1 1af 1ee8 1eea 1eee 1eec \
1ef0 76 56 1e7d 1e7c 1e7f 1e7e 77 57 1e83 1e82 1e81 1e80 175 174 1e98 1e85 1e84 1e87 1e86 1e89 1e88 1bf \
1f7 78 58 1e8d 1e8c 1e8b 1e8a 79 59 fd dd 1ef3 1ef2 177 176 1e99 ff 178 1ef9 1ef8 1e8f 1e8e 233 232 1ef7 \
1ef6 1ef5 1ef4 1b4 1b3 21d 21c 7a 5a 17a 179 1e91 1e90 17e 17d 17c 17b 1b6 1b5 1e93 1e92 1e95 1e94 225 224 \
fe de 292 1b7 1ef 1ee 2d30+35 2d6f 621 fe80 622 fe81+1 623 fe83+1 625 fe87+1 627 fe8d+1 628 fe8f+3 67e \
fb56+3 629 fe93+1 62a fe95+3 679 fb66+3 62b fe99+3 62c fe9d+3 686 fb7a+3 62d fea1+3 62e fea5+3 62f fea9+1 \
688 fb88+1 630 feab+1 631 fead+1 691 fb8c+1 632 feaf+1 698 fb8a+1 633 feb1+3 634 feb5+3 635 feb9+3 636 \
febd+3 637 fec1+3 638 fec5+3 639 fec9+3 63a fecd+3 641 fed1+3 642 fed5+3 643 fed9+3 6a9 fb8e+3 6af fb92+3 \
644 fedd+3 fef5+7 645 fee1+3 646 fee5+3 6ba fb9e+1 647 fee9+3 6c0 fba4+1 624 fe85+1 648 feed+1 64a fef1+3 \
649 feef+1 626 fe89+3 6d3 fbb0+1 6d2 fbae+1 5d0+1a 391 3b1 386 3ac 392 3b2 3d0 393 3b3 3dc 394 3b4 3eb 3ea \
395 3b5 388 3ad 396 3b6 3e8+1 397 3b7 389 3ae 398 3b8 3d1 399 3b9 3f3 38a 3af 3aa 3ca 390 39a 3ba 3de 3f0 \
3e6+1 39b 3bb 39c 3bc 39d 3bd 39e 3be 39f 3bf 38c 3cc 3a0 3c0 3d6 3a1 3c1 3f1 3a3 3c3 3f2 3da 3c2 3ec+1 \
3a4 3c4 3ee+1 3a5 3c5 3d2+1 38e 3cd 3ab 3cb 3d4 3b0 3a6 3c6 3d5 3e4+1 3a7 3c7 3e0 3a8 3c8 3e2+1 3a9 3c9 \
38f 3ce 430 410 4d1 4d0 4d3 4d2 4d5 4d4 431 411 432 412 433 413 493 492 4f7 4f6 495 494 491 490 434 414 \
501 500 503 502 453 403 452 402 435 415 450 400 4d7 4d6 4d9 4db 4d8 4da 454 404 451 401 436 416 4c2 4c1 \
4dd 4dc 497 496 437 417 4df 4de 499 498 505 504 455 405 4e1 4e0 507 506 438 418 45d 40d 4e5 4e4 4e3 4e2 \
456 406 457 407 439 419 48b 48a 458 408 43a 41a 49d 49c 49b 49a 49f 49e 4c4 4c3 4a1 4a0 43b 41b 4c6 4c5 \
509 508 459 409 43c 41c 4ce 4cd 43d 41d 4a3 4ca 4a2 4c9 4c8 4c7 4a5 4a4 50b 50a 45a 40a 43e 41e 4e7 4e6 \
4e9 4eb 4e8 4ea 43f 41f 4a7 4a6 440 420 48f 48e 441 421 4ab 4aa 50d 50c 442 422 4ad 4ac 50f 50e 4b5 4b4 \
45c 40c 45b 40b 443 423 4f1 4f0 4f3 4f2 4ef 4ee 4af 4b1 4ae 4b0 45e 40e 444 424 445 425 4b3 4b2 4bb 4a9 \
4ba 4a8 446 426 447 427 4f5 4f4 4b9 4b8 4b7 4cc 4b6 4cb 4bd 4bf 4bc 4be 45f 40f 448 428 449 429 44a 42a \
44b 42b 4f9 4f8 44c 42c 48d 48c 44d 42d 4ed 4ec 44e 42e 44f 42f 561 531 562 532 563 533 564 534 565 535 \
566 536 567 537 568 538 569 539 56a 53a 56b 53b 56c 53c 56d 53d 56e 53e 56f 53f 570 540 571 541 572 542 \
573 543 574 544 575 545 576 546 577 547 578 548 579 549 57a 54a 57b 54b 57c 54c 57d 54d 57e 54e 57f 54f \
580 550 581 551 582 552 583 553 584 554 585 555 586 556 10d0 2d00 10a0 10d1 2d01 10a1 10d2 2d02 10a2 10d3 \
2d03 10a3 10d4 2d04 10a4 10d5 2d05 10a5 10d6 2d06 10a6 10f1 2d21 10c1 10d7 2d07 10a7 10d8 2d08 10a8 10d9 \
2d09 10a9 10da 2d0a 10aa 10db 2d0b 10ab 10dc 2d0c 10ac 10f2 2d22 10c2 10dd 2d0d 10ad 10de 2d0e 10ae 10df \
2d0f 10af 10e0 2d10 10b0 10e1 2d11 10b1 10e2 2d12 10b2 10f3 2d23 10c3 10e3 2d13 10b3 10e4 2d14 10b4 10e5 \
2d15 10b5 10e6 2d16 10b6 10e7 2d17 10b7 10e8 2d18 10b8 10e9 2d19 10b9 10ea 2d1a 10ba 10eb 2d1b 10bb 10ec \
2d1c 10bc 10ed 2d1d 10bd 10ee 2d1e 10be 10f4 2d24 10c4 10ef 2d1f 10bf 10f0 2d20 10c0 10f5 2d25 10c5 10f6 \
970 950 904+7 960 90c 961 90d+8 958 916 959 917 95a 97b 918+4 95b 97c 91d+4 95c 97e 922 95d 923+8 95e 92c \
97f 92d+2 95f 930+9 93d 97d 93e+6 962+1 945+7 902 901 903 94d ad0 a85+6 ae0 a8c ae1 a8d a8f+2 a93+15 aaa+6 \
ab2 ab5+4 ab3 abd+7 ae2+1 ac5 ac7+2 acb+1 a82 a81 a83 acd c7f c05+6 c60 c0c c61 c0e+2 c12+8 c58 c1b+1 c59 \
c1d+b c2a+9 c35+4 c3d+7 c62+1 c46+2 c4a+2 c01+2 c4d c55+1 262c a74 a73 a09+1 a13 a05+1 a10 a14 a72 a07+1 \
a0f a38 a36 a39 a51 a15+1 a59 a17 a5a a18+4 a5b a1d+b a2a+1 a5e a2c+3 a75 a30 a32+1 a35 a5c a3e+4 a47+1 \
a4b+1 a01+2 a70 a4d cf1+1 c85+6 ce0 c8c ce1 c8e+2 c92+16 caa+8 cb5+4 cb3 cde cbd+7 ce2+1 cc6+2 cca+2 c82+1 \
ccd cd5+1 b85+5 b8e+2 b92+2 b83 b95 b99+1 b9e+1 ba3+1 ba8 baa bae+2 bb2 bb5 bb4 bb3 bb1 ba9 b9c bb6+3 bcd \
bbe+4 bc6+2 bca+2 d05+6 d60 d0c d61 d0e+2 d12+16 d2a+3 d02 d2e+2 d32 d35 d37 d36 d38+1 d33+1 d31 d3d d4d \
d3e+6 d62+1 d46+2 d4a+2 d57 d03 9f8+2 985+6 9e0 98c 9e1 98f+1 993+1 982+1 981 995+c 9dc 9a2 9dd 9a3+1 9ce \
9a5+3 9aa+5 9df 9b0 9f0 9b2 9f1 9b6+3 9bd+7 9e2+1 9c7+1 9cb+2 9d7 1000 1075 1001 1076 1002 1077 1003+1 \
105a 1005 1078 1006+1 1079 1008 105b 1061 1009 107a 100a+5 106e 1010+2 107b 1013+1 104c 107c 1015+1 107d+1 \
108e 1017 107f 1018+3 104d 101c 104e 101d 1080 1050+1 1065 101e+1 1081 1020 105c+1 106f+1 1066 1021 1023 \
104f 1024+6 1022 1052+3 1069 1037 1087 108b 106a 1088 108c 106b+2 1038 1089+1 108d 108f 1064 102c 102b \
1083 1072 102d 1071 102e 1062 1067+1 1033 102f 1073+1 1030 1056+3 1031 1035 1084+1 1032 1034 1036 1063 \
1086 103f 105e+1 103b+1 1060 103d 1082 103e a0 df4 d85+11 d82+1 d9a+9 da5 da4 da6+b db3+8 dbd dc0+6 dcf+5 \
dd6 dd8 df2 ddf df3 dd9+5 dca 4e00+51a5 ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_its_own_rank() {
        let mut seen = ranks();
        seen.sort_unstable();
        assert!(seen.iter().enumerate().all(|(i, &r)| r as usize == i));
    }

    #[test]
    fn letters_follow_their_alphabets() {
        let order: Vec<u16> = "aAąĄbBzZжЖзЗ".encode_utf16().map(rank).collect();
        assert!(order.is_sorted(), "{order:?}");
    }
}
