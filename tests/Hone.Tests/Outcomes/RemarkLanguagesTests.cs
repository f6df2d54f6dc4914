using Hone.Outcomes;

namespace Hone.Tests.Outcomes;

/// <summary>The plain remarks of other languages, and what only sounds like them.</summary>
public sealed class RemarkLanguagesTests
{
    [Theory]
    [InlineData("funktioniert jetzt, danke", Remark.Works)]
    [InlineData("Perfekt!", Remark.Works)]
    [InlineData("das klappt", Remark.Works)]
    [InlineData("sieht gut aus", Remark.Works)]
    [InlineData("Es funktioniert immer noch nicht.", Remark.Broken)]
    [InlineData("geht leider nicht", Remark.Broken)]
    [InlineData("immer noch derselbe Fehler", Remark.Broken)]
    [InlineData("das ist falsch", Remark.Broken)]
    [InlineData("die Tests schlagen wieder fehl", Remark.Broken)]
    [InlineData("mach das bitte rückgängig", Remark.Revert)]
    [InlineData("nimm die Änderung zurück", Remark.Revert)]
    [InlineData("committe das und pushe", Remark.GoOn)]
    [InlineData("bitte committen", Remark.GoOn)]
    [InlineData("mach einen PR", Remark.GoOn)]
    [InlineData("Funktioniert das jetzt?", Remark.None)]
    [InlineData("wenn es nicht funktioniert, nimm den anderen Treiber", Remark.None)]
    [InlineData("stell sicher, dass es funktioniert", Remark.None)]
    [InlineData("baue eine Suche ein", Remark.None)]
    public void German(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("ahora funciona, gracias", Remark.Works)]
    [InlineData("¡Perfecto!", Remark.Works)]
    [InlineData("todavía no funciona", Remark.Broken)]
    [InlineData("sigue fallando", Remark.Broken)]
    [InlineData("el mismo error", Remark.Broken)]
    [InlineData("eso está mal", Remark.Broken)]
    [InlineData("deshaz los cambios", Remark.Revert)]
    [InlineData("vuelve a la versión anterior", Remark.Revert)]
    [InlineData("haz commit", Remark.GoOn)]
    [InlineData("abre un PR", Remark.GoOn)]
    [InlineData("¿funciona?", Remark.None)]
    [InlineData("si no funciona, prueba otra cosa", Remark.None)]
    [InlineData("añade una página", Remark.None)]
    public void Spanish(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("ça marche maintenant, merci", Remark.Works)]
    [InlineData("C'est parfait", Remark.Works)]
    [InlineData("ça ne marche toujours pas", Remark.Broken)]
    [InlineData("toujours la même erreur", Remark.Broken)]
    [InlineData("les tests échouent encore", Remark.Broken)]
    [InlineData("annule les changements", Remark.Revert)]
    [InlineData("reviens à la version précédente", Remark.Revert)]
    [InlineData("commite et pousse", Remark.GoOn)]
    [InlineData("ouvre une PR", Remark.GoOn)]
    [InlineData("est-ce que ça marche ?", Remark.None)]
    [InlineData("si ça ne marche pas, essaie autre chose", Remark.None)]
    [InlineData("ajoute une page", Remark.None)]
    public void French(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("agora funciona, obrigado", Remark.Works)]
    [InlineData("ficou perfeito", Remark.Works)]
    [InlineData("ainda não funciona", Remark.Broken)]
    [InlineData("continua dando o mesmo erro", Remark.None)]
    [InlineData("ainda dá o mesmo erro", Remark.Broken)]
    [InlineData("os testes estão falhando", Remark.Broken)]
    [InlineData("desfaça as alterações", Remark.Revert)]
    [InlineData("volte para a versão anterior", Remark.Revert)]
    [InlineData("faça o commit", Remark.GoOn)]
    [InlineData("abra um PR", Remark.GoOn)]
    [InlineData("funciona?", Remark.None)]
    [InlineData("se não funciona, tente outra coisa", Remark.None)]
    public void Portuguese(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("可以了，谢谢", Remark.Works)]
    [InlineData("现在没问题了", Remark.Works)]
    [InlineData("完美！", Remark.Works)]
    [InlineData("还是不行", Remark.Broken)]
    [InlineData("还是一样的错误，请你再看一下", Remark.Broken)]
    [InlineData("测试还是失败", Remark.Broken)]
    [InlineData("不对，应该是升序", Remark.Broken)]
    [InlineData("撤销刚才的修改", Remark.Revert)]
    [InlineData("改回去", Remark.Revert)]
    [InlineData("提交代码", Remark.GoOn)]
    [InlineData("提交并推送吧", Remark.GoOn)]
    [InlineData("可以了吗？", Remark.None)]
    [InlineData("如果还是不行，就换一个库", Remark.None)]
    [InlineData("添加一个页面", Remark.None)]
    public void Chinese(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("動きました。ありがとう", Remark.Works)]
    [InlineData("完璧です！", Remark.Works)]
    [InlineData("まだ動きません", Remark.Broken)]
    [InlineData("同じエラーが出ます", Remark.Broken)]
    [InlineData("違います。昇順にしてください", Remark.Broken)]
    [InlineData("元に戻してください", Remark.Revert)]
    [InlineData("コミットして", Remark.GoOn)]
    [InlineData("プルリクを作って", Remark.GoOn)]
    [InlineData("動きましたか？", Remark.None)]
    [InlineData("もし動かない場合は教えて", Remark.None)]
    [InlineData("ページを追加して", Remark.None)]
    public void Japanese(string prompt, Remark remark) => ShouldSay(prompt, remark);

    [Theory]
    [InlineData("funktioniert jetzt")]
    [InlineData("还是不行")]
    public void What_was_never_measured_is_as_likely_right_as_not(string prompt) =>
        Remarks.Read(prompt).Strength.ShouldBe(0.5);

    private static void ShouldSay(string prompt, Remark remark)
    {
        RemarkReading reading = Remarks.Read(prompt);

        reading.Remark.ShouldBe(remark, $"read: {reading.Quote}");
    }
}
