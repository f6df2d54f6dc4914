using System.Security.Cryptography;
using System.Text;

namespace Hone.Cli.Reports.Html;

/// <summary>How a report looks: light and dark, on a wide screen, a phone and paper.</summary>
internal static class Stylesheet
{
    /// <summary>The style sheet.</summary>
    public const string Css = """

        :root {
          color-scheme: light dark;
          --ground: #fbfaf8; --card: #ffffff; --ink: #1d1b19; --soft: #6a645d; --rule: #e4dfd8; --track: #efebe5;
          --lost: #c2410c; --tokens: #94a3b8; --good: #3f7d58; --part: #c99a2e; --link: #9a3412; --code: #f4f1ec;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #171614; --card: #201e1c; --ink: #ece8e3; --soft: #a49d95; --rule: #363230; --track: #2c2926;
            --lost: #fb923c; --tokens: #64748b; --good: #6fbf8f; --part: #d9b65c; --link: #fdba74; --code: #2a2724;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main, header, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
        header { padding-top: 2.5rem; }
        header p { margin: .25rem 0; color: var(--soft); }
        h1 { font-size: 1rem; margin: 0 0 1rem; color: var(--soft); font-weight: 600; letter-spacing: .02em; }
        .headline { font-size: clamp(1.5rem, 4.5vw, 2.25rem); line-height: 1.2; font-weight: 650; color: var(--ink);
          margin: 0 0 .75rem; text-wrap: balance; letter-spacing: -.01em; }
        .headline b { color: var(--lost); font-weight: inherit; white-space: nowrap; }
        h2 { font-size: 1.25rem; margin: 3rem 0 .75rem; }
        h3 { font-size: 1rem; margin: 0; }
        .note { color: var(--soft); margin: 0 0 .75rem; }
        nav { margin: 1.5rem 0 0; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        nav a { color: var(--link); white-space: nowrap; }
        .figures { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0; }
        .figures dt { color: var(--soft); }
        .figures dd { margin: 0; font-variant-numeric: tabular-nums; }
        .habit { background: var(--card); border: 1px solid var(--rule); border-radius: .6rem;
          padding: 1rem 1.25rem; margin: 0 0 .9rem; }
        .habit p { margin: .5rem 0 0; }
        .habit .cost { color: var(--soft); font-variant-numeric: tabular-nums; }
        .habit .advice { border-left: 3px solid var(--good); padding-left: .75rem; }
        .habit .example { font: .85rem/1.45 ui-monospace, monospace; background: var(--code); border-radius: .35rem;
          padding: .5rem .75rem; overflow-wrap: anywhere; }
        .habit code { overflow-wrap: anywhere; }
        code { font: .85rem/1.4 ui-monospace, monospace; }
        details { margin-top: .5rem; color: var(--soft); }
        summary { cursor: pointer; }
        .bars { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr max-content; grid-auto-flow: dense;
          gap: .45rem .9rem; align-items: center; margin: 0; }
        .bars .name { grid-column: 1; } .bars .bar { grid-column: 2; } .bars .value { grid-column: 3; }
        .bars .name { overflow-wrap: anywhere; }
        .bars .value { text-align: right; font-variant-numeric: tabular-nums; color: var(--soft); font-size: .9rem; }
        svg { display: block; overflow: visible; }
        svg text { font: 12px system-ui, sans-serif; fill: var(--soft); }
        .track { fill: var(--track); }
        .lost { fill: var(--lost); }
        .tokens { fill: var(--tokens); }
        .good { fill: var(--good); }
        .part { fill: var(--part); }
        .band { fill: var(--good); opacity: .25; }
        .doubt { stroke: var(--ink); stroke-width: 1.5; }
        .rule { stroke: var(--rule); stroke-width: 1; }
        .key { display: inline-block; width: .7rem; height: .7rem; border-radius: .15rem;
          margin: 0 .35rem 0 0; vertical-align: -.05rem; }
        .key.lost { background: var(--lost); } .key.tokens { background: var(--tokens); }
        .key.good { background: var(--good); } .key.part { background: var(--part); }
        .key.band { background: var(--good); opacity: .35; }
        .legend { color: var(--soft); font-size: .9rem; margin: .5rem 0 0; } .legend span { margin-right: 1.25rem; }
        .scroll { overflow-x: auto; } .legend + svg { margin-top: 1rem; }
        .bars + .scroll, .legend + .scroll, .legend + details { margin-top: 1.25rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
        th, td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--rule);
          vertical-align: top; }
        th { color: var(--soft); font-weight: 500; white-space: nowrap; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        td:not(.n) { overflow-wrap: anywhere; min-width: 6rem; }
        footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .9rem; }
        @media (max-width: 36rem) {
          .figures { grid-template-columns: 1fr; gap: 0; } .figures dd { margin-bottom: .6rem; }
          .bars { grid-template-columns: 1fr max-content; grid-auto-flow: row; row-gap: .2rem; align-items: end; }
          .bars .value { grid-column: 2; } .bars .bar { grid-column: 1 / -1; margin-bottom: .5rem; }
        }
        @media print { body { background: none; } .habit { break-inside: avoid; } nav { display: none; } }

        """;

    /// <summary>What the page may load: this style sheet, and nothing else from anywhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Hash(Css)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
