//! Fingerprints of keys that stand in documentation, tutorials, issues and public repositories.
//!
//! The keys themselves are not here and cannot be had from these numbers. A key that only looks like one of them comes
//! up once in 2^58 keys.

/// Sorted. Each is the [`fingerprint`](crate::storage::fingerprint::fingerprint) of a key.
pub static PUBLISHED: &[u64] = &[
    0x10b0_8c7b_d0fa_bc2a,
    0x13b3_dfe1_37f2_670a,
    0x15a1_b278_f7e9_cd15,
    0x23d4_91ed_1948_6bc3,
    0x2420_fef4_2e81_8569,
    0x318b_2f82_2640_fdd1,
    0x3d6d_d680_0dec_401a,
    0x3f83_e0e6_4262_1e40,
    0x413e_410a_6567_bfbb,
    0x43f8_042d_f3ac_c7ad,
    0x4a81_d0f5_f445_9b6c,
    0x58a8_c400_5798_384a,
    0x5bc3_1e3d_8cb4_d26b,
    0x6504_eaf7_e8dc_96b9,
    0x6633_7256_703e_ecc9,
    0x6ac3_df4f_47e9_a3ce,
    0x6ba0_3af5_a780_349d,
    0x6bf5_f45d_dcd5_3ca2,
    0x6f47_08d6_5576_a0ff,
    0x7078_4f8d_1c75_c33e,
    0x7353_2728_9683_0e22,
    0x74af_6e07_d20f_82b4,
    0x7da9_b966_c41e_d959,
    0x7eec_622e_e1b7_cd5a,
    0x8847_c73a_ab16_f337,
    0x9d0d_6375_f2d1_a7eb,
    0xa0ad_3d01_65cf_0eb6,
    0xabce_6409_ff42_e131,
    0xaf04_abca_316e_dab2,
    0xb2ac_23cd_ce38_ea31,
    0xb377_0a2f_a321_b8c8,
    0xbc0b_b703_fe82_3953,
    0xbce8_f295_61c3_b014,
    0xbd46_396c_6f2c_9aab,
    0xc7e2_1be8_c3e3_5770,
    0xc913_521b_86c1_3c51,
    0xd93a_f4f4_bc42_0ac1,
    0xe4c4_4ddd_5a1f_a01a,
    0xe96b_30b9_5035_7aa6,
    0xf62d_2464_7893_f0ea,
    0xf6d5_27e6_d018_6548,
    0xfece_8bb3_9b77_af05,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_so_that_it_can_be_searched() {
        assert!(PUBLISHED.is_sorted());
    }
}
