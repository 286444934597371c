@testable import Sealing

/// Time stamps over ``StampSamples/data`` by a test authority, made with `openssl ts` 3.0.22 on 2026-11-22, and the
/// certificates of its root and of another. Valid until 2126; the keys are kept nowhere.
enum StampSamples {
    static let data = Array("baken test checkpoint\n".utf8)
    /// Of the request that all of them answer.
    static let nonce: UInt64 = 0xA0B4_EC07_780A_361A

    enum Sample: CaseIterable {
        /// Signed by RSA with SHA-256, certificate named by SHA-256.
        case rsa
        /// Signed by ECDSA with SHA-256.
        case elliptic
        /// The older way: the certificate is named by SHA-1.
        case older
        /// Signed with SHA-512, and the root's certificate beside the signer's.
        case chain
        /// An answer without a stamp.
        case refused

        var bytes: [UInt8] {
            guard let bytes = PEM.bytes(Array((text + "\n").utf8), label: "TIME STAMP") else {
                preconditionFailure("a sample is no text form")
            }
            return bytes
        }

        private var text: String {
            switch self {
            case .rsa: rsaText
            case .elliptic: ellipticText
            case .older: olderText
            case .chain: chainText
            case .refused: refusedText
            }
        }
    }

    private static let rsaText = """
        -----BEGIN TIME STAMP-----
        MIIFQjADAgEAMIIFOQYJKoZIhvcNAQcCoIIFKjCCBSYCAQMxDzANBglghkgBZQME
        AgEFADB/BgsqhkiG9w0BCRABBKBwBG4wbAIBAQYIKwYBBAHrQgMwMTANBglghkgB
        ZQMEAgEFAAQgC/+PX28wOsNlUTmDIfFx9x8YHj5KCdbR18fp+PCTvxgCAQIYEzIw
        MjYxMTIyMTIxNzIyLjA4MlowBwIBAYACAfQCCQCgtOwHeAo2GqCCAoUwggKBMIIC
        KKADAgECAhRlJnIm2JhPlTzvm8EjDEqhM6vLiDAKBggqhkjOPQQDAjAaMRgwFgYD
        VQQDDA9CYWtlbiB0ZXN0IHJvb3QwIBcNMjYxMTIyMTIxNzIyWhgPMjEyNjEwMjkx
        MjE3MjJaMCExHzAdBgNVBAMMFkJha2VuIHRlc3Qgc3RhbXBlciByc2EwggEiMA0G
        CSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC3pEXVMFLPjo2L7JRREnO9iQmJoYXb
        RbhjWXP6Soz9mQQG7MW+b3+nRpwai4upHU40s1TO+O45V4bwOsAiEKo4XVBjD3kT
        9Dl7StLKTi8p1PEK/C9ZdR8HIOLUYn+4lllMeSWNY3swEb3SUARX8DJOjcVvAYhH
        QoNouBNHzjN0nBcbTmnN6ySNWU0MrNN0kPSIkq0AlDWJNvgWZ2WxQqiUhYgxv+OV
        mwXpYXz2W7vGeO+gClDA96MHb4GVKL/JCpwQxe8mAAS891fDtvH5ywDLQ4fopFTJ
        WSJ38RL9r8E04qsNmoTjBDdXiORCNsjr846Cf9ha1wrrQ7vxVkdKnI8BAgMBAAGj
        eDB2MAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMBYGA1UdJQEB/wQMMAoG
        CCsGAQUFBwMIMB0GA1UdDgQWBBT+kBm2AQCYhb3QTsZmvzZ6g2Qq/DAfBgNVHSME
        GDAWgBRHptsxEmIyhZXulqa2PHYOJXlurDAKBggqhkjOPQQDAgNHADBEAiAYbEAQ
        esBbaZRfUVd5cVznX7sE0ehFZM7AkPaJCul6QwIgG/qrA6FNk4vItPlion36di0Q
        iqloEBmceBIdMfNv9IIxggIEMIICAAIBATAyMBoxGDAWBgNVBAMMD0Jha2VuIHRl
        c3Qgcm9vdAIUZSZyJtiYT5U875vBIwxKoTOry4gwDQYJYIZIAWUDBAIBBQCggaQw
        GgYJKoZIhvcNAQkDMQ0GCyqGSIb3DQEJEAEEMBwGCSqGSIb3DQEJBTEPFw0yNjEx
        MjIxMjE3MjJaMC8GCSqGSIb3DQEJBDEiBCCW3+uDLebzs903MvnzZQjgqMmS8xR/
        QnMALSkpliXeWTA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCBLgC/hRvc6NMIcJQI4
        yttL7E5ftFkfdkh7eBIbQ1vUnTANBgkqhkiG9w0BAQEFAASCAQCp8aMmATkPGqaN
        p7yHjpkpwID11ca/4c4GjfdS4+KJuw6RCRhANc1tR2qc4wcLHA+NPYkr7Eo9FUqx
        KnHCRri5LmHpwfvfdA99eBwR0s0lUl7nWhm5jWog7vOVuC2slcb8hcrZL3CviwDo
        U9BbaFV1WaWLAVy/dr0R+TSOgJl5iG9mdGoKzfdhPcGroip+NVS52pjjjstrVrnc
        7vk9UK8uxF2sM3L7thZKixZhB9ssbFQLNbHE7SD1W/9sCaC153bQPXxLF+CpIj3u
        pQKD65cm7zFoYyqSnHg9Tb5W9jxq6lDgXxgO8JYSSGyJfNsvRTsTfQ72vNkL6g/U
        WK4vq+Jk
        -----END TIME STAMP-----
        """

    private static let ellipticText = """
        -----BEGIN TIME STAMP-----
        MIIDuTADAgEAMIIDsAYJKoZIhvcNAQcCoIIDoTCCA50CAQMxDzANBglghkgBZQME
        AgEFADB/BgsqhkiG9w0BCRABBKBwBG4wbAIBAQYIKwYBBAHrQgMwMTANBglghkgB
        ZQMEAgEFAAQgC/+PX28wOsNlUTmDIfFx9x8YHj5KCdbR18fp+PCTvxgCAQMYEzIw
        MjYxMTIyMTIxNzIyLjA5N1owBwIBAYACAfQCCQCgtOwHeAo2GqCCAbowggG2MIIB
        XKADAgECAhRlJnIm2JhPlTzvm8EjDEqhM6vLiTAKBggqhkjOPQQDAjAaMRgwFgYD
        VQQDDA9CYWtlbiB0ZXN0IHJvb3QwIBcNMjYxMTIyMTIxNzIyWhgPMjEyNjEwMjkx
        MjE3MjJaMCAxHjAcBgNVBAMMFUJha2VuIHRlc3Qgc3RhbXBlciBlYzBZMBMGByqG
        SM49AgEGCCqGSM49AwEHA0IABJrpwmNJcLWtnYgW8N4PJ2n679JYe8MsuTxha6f7
        Zvsfsf74lTQbYDTSiqCE3xqztL/8FN2TdEc1O+vhhbaYFpKjeDB2MAwGA1UdEwEB
        /wQCMAAwDgYDVR0PAQH/BAQDAgeAMBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMB0G
        A1UdDgQWBBRJJv8L+UNNnYqkvlI+ZZZ5ezc78TAfBgNVHSMEGDAWgBRHptsxEmIy
        hZXulqa2PHYOJXlurDAKBggqhkjOPQQDAgNIADBFAiA8y5B5+01fTR9DaJnemNtw
        9Vz4ekFPXcv3XtfUu8t4IQIhAN70w7N+GWE8RQYBGv54JIJIOgFqedoY3sVg0V4V
        MIujMYIBRjCCAUICAQEwMjAaMRgwFgYDVQQDDA9CYWtlbiB0ZXN0IHJvb3QCFGUm
        cibYmE+VPO+bwSMMSqEzq8uJMA0GCWCGSAFlAwQCAQUAoIGkMBoGCSqGSIb3DQEJ
        AzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMTIxNzIyWjAv
        BgkqhkiG9w0BCQQxIgQgn844fKafpvSqGIs6qPHaj9AdzD3hflxJ5l2c6N5XmAkw
        NwYLKoZIhvcNAQkQAi8xKDAmMCQwIgQgPZj7wOc1adIUP7DjXAvn4l/NsSNGvwIC
        WodGDPT+KbQwCgYIKoZIzj0EAwIERzBFAiEA6439qQ+zU9uAfsHma1hx5I1Trxz3
        xEHgafM0IjOyLscCIBElSCO8A9KvXk1b2a/3zzaHVEfSe4lVfUoM8qiy8F4b
        -----END TIME STAMP-----
        """

    private static let olderText = """
        -----BEGIN TIME STAMP-----
        MIIDrjADAgEAMIIDpQYJKoZIhvcNAQcCoIIDljCCA5ICAQMxDzANBglghkgBZQME
        AgEFADB/BgsqhkiG9w0BCRABBKBwBG4wbAIBAQYIKwYBBAHrQgMwMTANBglghkgB
        ZQMEAgEFAAQgC/+PX28wOsNlUTmDIfFx9x8YHj5KCdbR18fp+PCTvxgCAQQYEzIw
        MjYxMTIyMTIxODA2LjkxN1owBwIBAYACAfQCCQCgtOwHeAo2GqCCAbowggG2MIIB
        XKADAgECAhRlJnIm2JhPlTzvm8EjDEqhM6vLiTAKBggqhkjOPQQDAjAaMRgwFgYD
        VQQDDA9CYWtlbiB0ZXN0IHJvb3QwIBcNMjYxMTIyMTIxNzIyWhgPMjEyNjEwMjkx
        MjE3MjJaMCAxHjAcBgNVBAMMFUJha2VuIHRlc3Qgc3RhbXBlciBlYzBZMBMGByqG
        SM49AgEGCCqGSM49AwEHA0IABJrpwmNJcLWtnYgW8N4PJ2n679JYe8MsuTxha6f7
        Zvsfsf74lTQbYDTSiqCE3xqztL/8FN2TdEc1O+vhhbaYFpKjeDB2MAwGA1UdEwEB
        /wQCMAAwDgYDVR0PAQH/BAQDAgeAMBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMB0G
        A1UdDgQWBBRJJv8L+UNNnYqkvlI+ZZZ5ezc78TAfBgNVHSMEGDAWgBRHptsxEmIy
        hZXulqa2PHYOJXlurDAKBggqhkjOPQQDAgNIADBFAiA8y5B5+01fTR9DaJnemNtw
        9Vz4ekFPXcv3XtfUu8t4IQIhAN70w7N+GWE8RQYBGv54JIJIOgFqedoY3sVg0V4V
        MIujMYIBOzCCATcCAQEwMjAaMRgwFgYDVQQDDA9CYWtlbiB0ZXN0IHJvb3QCFGUm
        cibYmE+VPO+bwSMMSqEzq8uJMA0GCWCGSAFlAwQCAQUAoIGYMBoGCSqGSIb3DQEJ
        AzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMTIxODA2WjAr
        BgsqhkiG9w0BCRACDDEcMBowGDAWBBRam0wTsoSfIjp30N8+Yq+WLXGrhDAvBgkq
        hkiG9w0BCQQxIgQg1B+W4H4WtBvbeuhAyEO0a1dK5ubjbsH3ypMw9boICiwwCgYI
        KoZIzj0EAwIESDBGAiEA2wCfZZcAvIAayDU1UeM7nLkbxQjU6yJm5hv4/P1YVDAC
        IQCjsKZtckZCyBTm780TbECHP7sDeoS06YODuf3HfJgTAg==
        -----END TIME STAMP-----
        """

    private static let chainText = """
        -----BEGIN TIME STAMP-----
        MIIG4DADAgEAMIIG1wYJKoZIhvcNAQcCoIIGyDCCBsQCAQMxDzANBglghkgBZQME
        AgMFADB/BgsqhkiG9w0BCRABBKBwBG4wbAIBAQYIKwYBBAHrQgMwMTANBglghkgB
        ZQMEAgEFAAQgC/+PX28wOsNlUTmDIfFx9x8YHj5KCdbR18fp+PCTvxgCAQUYEzIw
        MjYxMTIyMTIxODA2LjkzNVowBwIBAYACAfQCCQCgtOwHeAo2GqCCBAMwggKBMIIC
        KKADAgECAhRlJnIm2JhPlTzvm8EjDEqhM6vLiDAKBggqhkjOPQQDAjAaMRgwFgYD
        VQQDDA9CYWtlbiB0ZXN0IHJvb3QwIBcNMjYxMTIyMTIxNzIyWhgPMjEyNjEwMjkx
        MjE3MjJaMCExHzAdBgNVBAMMFkJha2VuIHRlc3Qgc3RhbXBlciByc2EwggEiMA0G
        CSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC3pEXVMFLPjo2L7JRREnO9iQmJoYXb
        RbhjWXP6Soz9mQQG7MW+b3+nRpwai4upHU40s1TO+O45V4bwOsAiEKo4XVBjD3kT
        9Dl7StLKTi8p1PEK/C9ZdR8HIOLUYn+4lllMeSWNY3swEb3SUARX8DJOjcVvAYhH
        QoNouBNHzjN0nBcbTmnN6ySNWU0MrNN0kPSIkq0AlDWJNvgWZ2WxQqiUhYgxv+OV
        mwXpYXz2W7vGeO+gClDA96MHb4GVKL/JCpwQxe8mAAS891fDtvH5ywDLQ4fopFTJ
        WSJ38RL9r8E04qsNmoTjBDdXiORCNsjr846Cf9ha1wrrQ7vxVkdKnI8BAgMBAAGj
        eDB2MAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMBYGA1UdJQEB/wQMMAoG
        CCsGAQUFBwMIMB0GA1UdDgQWBBT+kBm2AQCYhb3QTsZmvzZ6g2Qq/DAfBgNVHSME
        GDAWgBRHptsxEmIyhZXulqa2PHYOJXlurDAKBggqhkjOPQQDAgNHADBEAiAYbEAQ
        esBbaZRfUVd5cVznX7sE0ehFZM7AkPaJCul6QwIgG/qrA6FNk4vItPlion36di0Q
        iqloEBmceBIdMfNv9IIwggF6MIIBIKADAgECAhRxKcsEwmfArUTdJgEEfyzHeTbL
        /TAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9CYWtlbiB0ZXN0IHJvb3QwIBcNMjYx
        MTIyMTIxNzIxWhgPMjEyNjEwMjkxMjE3MjFaMBoxGDAWBgNVBAMMD0Jha2VuIHRl
        c3Qgcm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPWxQ5C56qbGfQzGVUVV
        +TtwHj6UPsPG2wYkit73oGx1GwuedsZ17OcshrKJJOLQXgit1X1K9zoQhDEcag/V
        EVyjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQW
        BBRHptsxEmIyhZXulqa2PHYOJXlurDAKBggqhkjOPQQDAgNIADBFAiEAmalFSkQN
        9cH8/pHGiOsPfyPEU9rFyxm4+RrJ6oqwyzoCID3T6bdf/Qh3kvjWDhKRIP1IffbL
        yGA2eHDMUDTpPhy8MYICJDCCAiACAQEwMjAaMRgwFgYDVQQDDA9CYWtlbiB0ZXN0
        IHJvb3QCFGUmcibYmE+VPO+bwSMMSqEzq8uIMA0GCWCGSAFlAwQCAwUAoIHEMBoG
        CSqGSIb3DQEJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTIy
        MTIxODA2WjA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCBLgC/hRvc6NMIcJQI4yttL
        7E5ftFkfdkh7eBIbQ1vUnTBPBgkqhkiG9w0BCQQxQgRATGFW2M3+OWkqw6M/B8kB
        tF5oejEih8Zsb/uG2kTTxYMWllYJ5/l8Wa0k5xzWH2nbWHt+HL0lkFmbYhmpIN/8
        kDANBgkqhkiG9w0BAQEFAASCAQCxvyAssel3FgD9jwQB3VOUmQLt0FXuwobFmgda
        6/O+dgfD8EQpmdXziZY98887su7yJtqBaHxpWU4F96pPT2GBmMXUZHB54JBB0+cO
        H8j+WuhcPHWf16TDwL6AdGiI1qglMVxOvYDsSihc+vWopdrzT3kkJTkU2dmf6KUa
        IX5NjR4b7ua2k6cBI82IGTkofQgSgdadX5MbbYY1/rdmxbtYWYMD9c+xp7ID/th0
        LosdyhrSiPj4rSPW6OLnFn+XB7D5tpurrJ/Uj/hOw/T/yltAOPurLYcid4mEGJ/s
        d6GIUDe0caH+x3ODroyhaw3QJNRpbQJ9BpuGd+/lt+sdCIL7
        -----END TIME STAMP-----
        """

    private static let refusedText = """
        -----BEGIN TIME STAMP-----
        MDAwLgIBAjAkDCJSZXF1ZXN0ZWQgcG9saWN5IGlzIG5vdCBzdXBwb3J0ZWQuAwMA
        AAE=
        -----END TIME STAMP-----
        """

    /// The root that issued both authorities' certificates.
    static let root = """
        -----BEGIN CERTIFICATE-----
        MIIBejCCASCgAwIBAgIUcSnLBMJnwK1E3SYBBH8sx3k2y/0wCgYIKoZIzj0EAwIw
        GjEYMBYGA1UEAwwPQmFrZW4gdGVzdCByb290MCAXDTI2MTEyMjEyMTcyMVoYDzIx
        MjYxMDI5MTIxNzIxWjAaMRgwFgYDVQQDDA9CYWtlbiB0ZXN0IHJvb3QwWTATBgcq
        hkjOPQIBBggqhkjOPQMBBwNCAAT1sUOQueqmxn0MxlVFVfk7cB4+lD7DxtsGJIre
        96BsdRsLnnbGdeznLIayiSTi0F4IrdV9Svc6EIQxHGoP1RFco0IwQDAPBgNVHRMB
        Af8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUR6bbMRJiMoWV7pam
        tjx2DiV5bqwwCgYIKoZIzj0EAwIDSAAwRQIhAJmpRUpEDfXB/P6RxojrD38jxFPa
        xcsZuPkayeqKsMs6AiA90+m3X/0Id5L41g4SkSD9SH32y8hgNnhwzFA06T4cvA==
        -----END CERTIFICATE-----
        """

    /// The root that issued nothing.
    static let otherRoot = """
        -----BEGIN CERTIFICATE-----
        MIIBdDCCARqgAwIBAgIUVcBIfSVfCQ0aLKSyab9k8D4hzg0wCgYIKoZIzj0EAwIw
        FzEVMBMGA1UEAwwMQW5vdGhlciByb290MCAXDTI2MTEyMjEyMTcyMVoYDzIxMjYx
        MDI5MTIxNzIxWjAXMRUwEwYDVQQDDAxBbm90aGVyIHJvb3QwWTATBgcqhkjOPQIB
        BggqhkjOPQMBBwNCAAQshe74AivudrhU62K/GmyxKJ68++5xj9XnyrV2Tzrjcezy
        yoqWMmE9pbojWKOSOmi9asX48nDi4S3lHWSmHIMTo0IwQDAPBgNVHRMBAf8EBTAD
        AQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQU+M7FjYLB4Dy7jWd3sJyikfDP
        wN8wCgYIKoZIzj0EAwIDSAAwRQIhAMjL11NA+xJh455DyIon6RnuQnsDlpqT3u8V
        rlh+YEw1AiAQdXt2ed/TNi2OrSgFBLv0BZ6TRz9offPGntXxh4CNuA==
        -----END CERTIFICATE-----
        """
}
