namespace Hone.Redaction.Scanning;

/// <summary>
/// The 240 pairs of letters that make up 94 % of the pairs in English words and names of code. A run of letters that is
/// spelled with them is a word; random letters hit them once in three.
/// </summary>
internal static class LetterPairs
{
    /// <summary>For each letter from a to z, the letters that commonly follow it.</summary>
    private static readonly string[] Followers =
    [
        "bcdfgilmnprstuvy", "aeloru", "acehiklmortu", "adeilorsu", "abcdefgilmnpqrstvwx", "aefilou", "aeginorsu",
        "aeio", "abcdefglmnoprstvz", "e", "eis", "adeilostuy", "abdeimopsu", "acdefgilnostuv", "abcdgiklmnoprstuvw",
        "aeiloprstu", "u", "acdegiklmnorstuvy", "acehiklopstuy", "abcdefhilmoprstuwy", "abcegilmnprst", "aei",
        "aeior", "ipt", "p", "e",
    ];

    private static readonly bool[] Common = Build();

    public static bool IsCommon(byte first, byte second) => Common[((first | 0x20) - 'a') * 26 + (second | 0x20) - 'a'];

    private static bool[] Build()
    {
        bool[] common = new bool[26 * 26];
        for (int first = 0; first < Followers.Length; first++)
        {
            foreach (char second in Followers[first])
            {
                common[first * 26 + second - 'a'] = true;
            }
        }
        return common;
    }
}
