using static Hone.Redaction.Scanning.Alphabet;

namespace Hone.Redaction.Formats;

/// <summary>
/// The formats that begin with something only they begin with, one row each: type, alphabet, fewest bytes, prefixes.
/// The lengths are the issuers' own, or a little less where an issuer announced that they may change.
/// </summary>
internal static class TokenFormats
{
    public static IEnumerable<TokenFormat> All =>
        [.. Code, .. Clouds, .. Models, .. Talk, .. Money, .. Platforms, .. Watching, .. Encoded];

    /// <summary>Code hosts, package registries and build services.</summary>
    private static TokenFormat[] Code =>
    [
        new("github-token", Word, 30, "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_") { Anywhere = true },
        new("gitlab-token", Dotted, 18, "glpat-", "gldt-", "glrt-", "glft-", "glcbt-", "glptt-", "glimt-", "glagent-",
            "gloas-", "glsoat-", "glffct-", "glrtr-", "glwt-", "GR1348941"),
        new("gitlab-session", LowerAlphanumeric, 20, "_gitlab_session=") { KeepPrefix = true },
        new("atlassian-token", AnyBase64, 40, "ATATT3", "ATCTT3"),
        new("bitbucket-token", Base64Url, 28, "ATBB", "BBDC-") { Weak = true },
        new("npm-token", Alphanumeric, 32, "npm_"),
        new("pypi-token", Base64Url, 40, "pypi-AgE"),
        new("nuget-key", LowerAlphanumeric, 43, "oy2") { LengthMax = 43, Weak = true },
        new("rubygems-key", Hex, 40, "rubygems_"),
        new("crates-token", Alphanumeric, 32, "cio") { LengthMax = 32, Weak = true },
        new("clojars-token", LowerAlphanumeric, 50, "CLOJARS_"),
        new("docker-token", Base64Url, 20, "dckr_pat_", "dckr_oat_"),
        new("jfrog-token", Alphanumeric, 59, "AKCp", "cmVmd") { LengthMax = 90, Weak = true },
        new("circleci-token", Base64Url, 40, "CCIPAT_", "CCIPRJ_"),
        new("buildkite-token", Alphanumeric, 36, "bkua_", "bkat_", "bkct_"),
        new("sourcegraph-token", Word, 36, "sgp_", "slk_", "sgd_"),
        new("sonar-token", Hex, 40, "sqp_", "squ_", "sqa_"),
        new("pulumi-token", Hex, 40, "pul-"),
        new("octopus-key", UpperAlphanumeric, 25, "API-") { LengthMax = 32, Weak = true },
        new("prefect-token", Alphanumeric, 36, "pnu_", "pnb_"),
        new("snyk-token", Dotted, 40, "snyk_uat.", "snyk_sat."),
    ];

    /// <summary>Clouds and where things run.</summary>
    private static TokenFormat[] Clouds =>
    [
        new("aws-session-token", AnyBase64, 60, "IQoJb3JpZ2luX2Vj", "FwoGZXIvYXdz"),
        new("aws-access-key", UpperAlphanumeric, 17, "A3T") { LengthMax = 17, Weak = true },
        new("aws-bedrock-key", AnyBase64, 100, "ABSK") { LengthMax = 300, Weak = true },
        new("aws-bedrock-key", AnyBase64, 60, "bedrock-api-key-"),
        new("request-signature", Hex, 64, "Signature=", "signature=") { KeepPrefix = true },
        new("aws-mws-token", Base64Url, 30, "amzn.mws."),
        new("google-key", Base64Url, 35, "AIza") { LengthMax = 40, Weak = true },
        new("google-oauth-secret", Base64Url, 20, "GOCSPX-"),
        new("google-oauth-token", Base64Url, 20, "ya29."),
        new("google-oauth-token", Base64Url, 35, "1//0") { Weak = true },
        new("google-key", Base64Url, 40, "AQ.Ab8") { Weak = true },
        new("azure-storage-key", AnyBase64, 40, "AccountKey=", "SharedAccessKey=", "SharedSecret=")
        {
            KeepPrefix = true,
        },
        new("azure-sas", PercentEncoded, 30, "sig=") { KeepPrefix = true, Weak = true },
        new("authorization-code", Base64Url, 30, "?code=", "&code=") { KeepPrefix = true, Weak = true },
        new("digitalocean-token", Hex, 40, "dop_v1_", "doo_v1_", "dor_v1_"),
        new("alibaba-key", Alphanumeric, 16, "LTAI") { LengthMax = 26, Weak = true },
        new("tencent-key", Alphanumeric, 32, "AKID") { LengthMax = 36, Weak = true },
        new("yandex-key", Base64Url, 35, "AQVN", "y0_AgA", "YCAJE") { Weak = true },
        new("scaleway-key", UpperAlphanumeric, 17, "SCW") { LengthMax = 17, Weak = true },
        new("heroku-key", Base64Url, 30, "HRKU-"),
        new("vercel-token", Base64Url, 24, "vcp_", "vci_", "vca_", "vcr_", "vck_", "vercel_blob_rw_"),
        new("netlify-token", Alphanumeric, 36, "nfp_", "nfc_", "nfo_", "nfu_", "nfb_"),
        new("render-key", Alphanumeric, 28, "rnd_") { Weak = true },
        new("fly-token", AnyBase64, 40, "fm1r_", "fm1a_", "fm2_"),
        new("fly-token", Base64Url, 40, "fo1_"),
        new("cloudflare-token", Base64Url, 36, "cfut_", "cfat_", "cfk_", "v1.0-"),
        new("supabase-key", Base64Url, 28, "sbp_", "sb_secret_"),
        new("neon-key", Alphanumeric, 40, "napi_"),
        new("planetscale-token", Dotted, 30, "pscale_tkn_", "pscale_pw_", "pscale_oauth_"),
        new("aiven-token", Base64Url, 16, "AVNS_"),
        new("mongodb-key", Base64Url, 30, "mdb_sa_sk_"),
        new("clickhouse-key", Alphanumeric, 38, "4b1d") { LengthMax = 38, Weak = true },
        new("databricks-token", Hex, 32, "dapi", "dose", "dkea") { LengthMax = 34, Weak = true },
        new("openshift-token", Base64Url, 40, "sha256~"),
        new("vault-token", Base64Url, 24, "hvs.", "hvb.", "hvr."),
        new("doppler-token", Dotted, 36, "dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."),
        new("onepassword-token", AnyBase64, 100, "ops_eyJ"),
        new("onepassword-key", Base64Url, 30, "A3-") { LengthMax = 40, Weak = true },
        new("harness-token", Dotted, 68, "pat.", "sat.") { LengthMax = 68, Weak = true },
        new("scalingo-token", Base64Url, 40, "tk-us-"),
        new("tailscale-key", Base64Url, 16, "tskey-"),
        new("age-key", UpperAlphanumeric, 50, "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-PQ-1"),
        new("akamai-token", Base64Url, 30, "akab-") { Weak = true },
    ];

    /// <summary>Models and what is built around them.</summary>
    private static TokenFormat[] Models =>
    [
        new("anthropic-key", Base64Url, 20, "sk-ant-"),
        new("openai-key", Base64Url, 20, "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-None-"),
        new("openrouter-key", Hex, 40, "sk-or-v1-"),
        new("api-key", Base64Url, 20, "sk-", "sess-", "csk-", "pa-") { Weak = true },
        new("huggingface-token", Alphanumeric, 30, "hf_", "api_org_") { LengthMax = 40, Weak = true },
        new("groq-key", Alphanumeric, 40, "gsk_"),
        new("xai-key", Base64Url, 60, "xai-"),
        new("replicate-token", Alphanumeric, 36, "r8_") { Weak = true },
        new("perplexity-key", Alphanumeric, 40, "pplx-"),
        new("nvidia-key", Base64Url, 50, "nvapi-"),
        new("together-key", Base64Url, 36, "tgp_v1_"),
        new("fireworks-key", Alphanumeric, 22, "fw_") { LengthMax = 40, Weak = true },
        new("langsmith-key", Word, 30, "lsv2_pt_", "lsv2_sk_"),
        new("pinecone-key", Word, 40, "pcsk_"),
        new("tavily-key", Base64Url, 24, "tvly-") { Weak = true },
        new("firecrawl-key", Hex, 32, "fc-") { LengthMax = 32, Weak = true },
        new("elevenlabs-key", Hex, 40, "sk_") { Weak = true },
        new("wandb-key", Base64Url, 40, "wandb_v1_"),
        new("braintrust-key", Alphanumeric, 32, "bt-st-"),
    ];

    /// <summary>Chat, mail and work.</summary>
    private static TokenFormat[] Talk =>
    [
        new("slack-token", Base64Url, 10, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxo-", "xoxc-",
            "xapp-", "xoxe.xoxb-", "xoxe.xoxp-"),
        new("slack-token", PercentEncoded, 40, "xoxd-"),
        new("slack-webhook", PathSegments, 30, "hooks.slack.com/services/", "hooks.slack.com/workflows/",
            "hooks.slack.com/triggers/", @"hooks.slack.com\/services\/", @"hooks.slack.com\/workflows\/")
        {
            KeepPrefix = true,
        },
        new("discord-webhook", PathSegments, 60, "/api/webhooks/", @"\/api\/webhooks\/") { KeepPrefix = true },
        new("teams-webhook", PathSegments, 60, ".webhook.office.com/webhookb2/", "outlook.office.com/webhook/",
            @".webhook.office.com\/webhookb2\/") { KeepPrefix = true },
        new("webhook", PathSegments, 16, "hooks.zapier.com/hooks/catch/", "open.feishu.cn/open-apis/bot/v2/hook/",
            "open.larksuite.com/open-apis/bot/v2/hook/") { KeepPrefix = true },
        new("sendgrid-key", Dotted, 50, "SG.") { LengthMax = 90, Weak = true },
        new("mailgun-key", Hex, 32, "key-") { LengthMax = 32, Weak = true },
        new("brevo-key", Base64Url, 60, "xkeysib-", "xsmtpsib-"),
        new("resend-key", Word, 30, "re_") { LengthMax = 40, Weak = true },
        new("mailersend-key", Hex, 60, "mlsn."),
        new("linear-key", Alphanumeric, 32, "lin_api_", "lin_oauth_"),
        new("notion-token", Alphanumeric, 40, "ntn_"),
        new("notion-token", Alphanumeric, 43, "secret_") { LengthMax = 43, Weak = true },
        new("figma-token", Base64Url, 36, "figd_", "figdr_", "figo_", "figor_"),
        new("typeform-token", Tilde, 40, "tfp_"),
        new("hubspot-token", Base64Url, 30, "pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"),
        new("contentful-token", Base64Url, 40, "CFPAT-"),
        new("readme-key", LowerAlphanumeric, 60, "rdme_"),
        new("dropbox-token", Dotted, 100, "sl.") { Weak = true },
        new("salesforce-token", Salesforce, 60, "00D") { LengthMax = 160, Weak = true },
        new("teamwork-token", AnyBase64, 60, "tkn.v1_"),
        new("twitch-token", LowerAlphanumeric, 30, "oauth:") { LengthMax = 30, KeepPrefix = true },
        new("facebook-token", Alphanumeric, 80, "EAAC", "EAAM", "EAAG", "EAAB", "EAAD")
        {
            LengthMax = 400,
            Weak = true,
        },
        new("twitter-token", PercentEncoded, 60, "AAAAAAAAAAAAAAAAAAAAA") { LengthMax = 120, Weak = true },
    ];

    /// <summary>Payment and shops.</summary>
    private static TokenFormat[] Money =>
    [
        new("stripe-key", Alphanumeric, 10, "sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_prod_", "rk_prod_"),
        new("stripe-webhook-secret", AnyBase64, 20, "whsec_"),
        new("shopify-token", Alphanumeric, 30, "shpat_", "shpca_", "shppa_", "shpss_", "shptka_", "shpua_"),
        new("square-token", Base64Url, 22, "sq0atp-", "sq0csp-", "sq0idp-"),
        new("square-token", Base64Url, 56, "EAAA") { LengthMax = 62, Weak = true },
        new("braintree-token", PathSegments, 40, "access_token$production$", "access_token$sandbox$"),
        new("flutterwave-key", Base64Url, 12, "FLWSECK_TEST-", "FLWSECK-"),
        new("plaid-token", Base64Url, 36, "access-sandbox-", "access-development-", "access-production-"),
        new("easypost-key", Alphanumeric, 50, "EZAK", "EZTK") { LengthMax = 60, Weak = true },
        new("duffel-token", Base64Url, 40, "duffel_test_", "duffel_live_"),
        new("shippo-token", Hex, 40, "shippo_live_", "shippo_test_"),
        new("razorpay-key", Alphanumeric, 14, "rzp_live_", "rzp_test_"),
        new("adobe-secret", Base64Url, 32, "p8e-") { Weak = true },
        new("twilio-key", Hex, 32, "SK", "AC") { LengthMax = 32, Weak = true },
    ];

    /// <summary>Platforms that other things are built on.</summary>
    private static TokenFormat[] Platforms =>
    [
        new("postman-key", Base64Url, 50, "PMAK-"),
        new("mapbox-token", Dotted, 60, "sk.eyJ"),
        new("frameio-token", Base64Url, 60, "fio-u-"),
        new("intra42-secret", Hex, 60, "s-s4t2ud-", "s-s4t2af-"),
        new("clerk-key", Alphanumeric, 40, "ak_live_", "ak_test_"),
        new("trigger-key", Alphanumeric, 20, "tr_dev_", "tr_prod_", "tr_stg_", "tr_pat_"),
        new("inngest-key", Hex, 40, "signkey-prod-", "signkey-test-"),
        new("deno-token", Alphanumeric, 30, "ddp_", "ddo_") { Weak = true },
        new("wakatime-key", Base64Url, 36, "waka_"),
        new("launchdarkly-key", Base64Url, 36, "sdk-", "api-") { LengthMax = 36, Weak = true },
        new("infracost-key", Alphanumeric, 32, "ico-") { LengthMax = 32, Weak = true },
        new("settlemint-token", Alphanumeric, 16, "sm_aat_", "sm_pat_", "sm_sat_"),
        new("apify-token", Alphanumeric, 30, "apify_api_"),
        new("dependencytrack-key", Alphanumeric, 32, "odt_"),
        new("ubidots-token", Alphanumeric, 30, "BBFF-"),
        new("password-hash", Crypt, 50, "$2a$", "$2b$", "$2y$", "$argon2id$", "$argon2i$", "$apr1$"),
        new("password-hash", Crypt, 50, "$5$", "$6$", "$y$"),
        new("session-cookie", Tilde, 16, "PHPSESSID=", "JSESSIONID=", "ASP.NET_SessionId=", "connect.sid=",
            "sessionid=", "laravel_session=", "_session_id=")
        {
            KeepPrefix = true,
            Weak = true,
        },
    ];

    /// <summary>
    /// Base64 of what is a secret itself: the first letters of a web token or of a private key, encoded once more.
    /// </summary>
    private static TokenFormat[] Encoded =>
    [
        new("jwt", Base64, 60, "ZXlKaGJHY2lPaU", "ZXlKMGVYQWlPaU", "ZXlKcmFXUWlPaU"),
        new("private-key", Base64, 60, "LS0tLS1CRUdJTiBSU0EgUFJJV", "LS0tLS1CRUdJTiBQUklWQVRF",
            "LS0tLS1CRUdJTiBFQyBQUklWQVRF", "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEU", "LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJ"),
    ];

    /// <summary>What watches other things.</summary>
    private static TokenFormat[] Watching =>
    [
        new("grafana-token", AnyBase64, 32, "glc_"),
        new("grafana-token", Word, 36, "glsa_"),
        new("grafana-token", Base64, 60, "eyJrIjoi") { LengthMax = 400, Weak = true },
        new("newrelic-key", Base64Url, 19, "NRAK-", "NRII-", "NRJS-", "NRRA-", "NRIQ-"),
        new("sentry-token", AnyBase64, 40, "sntrys_", "sntryu_"),
        new("dynatrace-token", Dotted, 60, "dt0c01.", "dt0s01.", "dt0s08.", "dt0s16."),
        new("posthog-key", Base64Url, 32, "phx_", "phs_"),
        new("honeycomb-key", Alphanumeric, 40, "hcaik_", "hcalk_", "hcxik_", "hcxmk_"),
        new("axiom-token", Base64Url, 36, "xaat-", "xapt-"),
        new("adafruit-key", Alphanumeric, 24, "aio_") { Weak = true },
    ];
}
