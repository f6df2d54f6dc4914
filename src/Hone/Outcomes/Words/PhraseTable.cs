namespace Hone.Outcomes.Words;

/// <summary>The plainest ways to make a remark in other languages; one row is one way.</summary>
internal static class PhraseTable
{
    /// <summary>Sentences in which a row counts.</summary>
    private const int Sentences = 2;

    /// <summary>No row was ever seen in a measured session: as likely right as not, until one is.</summary>
    private const double Unmeasured = 0.5;

    public static IReadOnlyList<WordRule> All { get; } =
    [
        .. In("de", German), .. In("es", Spanish), .. In("fr", French), .. In("pt", Portuguese),
        .. In("zh", Chinese), .. In("ja", Japanese),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> German =>
    [
        (Remark.Works,
            "(?:(?:das|es|alles) )?(?:funktioniert|klappt|läuft|geht)(?: (?:jetzt|nun|wieder|super|perfekt|gut"
            + "|prima|einwandfrei))+"),
        (Remark.Works, "(?:(?:das|es|alles) )?(?:funktioniert|klappt|hat funktioniert|hat geklappt|passt(?: so)?)"),
        (Remark.Works, "(?:(?:das ist|sieht) )?(?:perfekt|super|prima|sehr gut|gut aus|klasse|wunderbar)(?: gemacht)?"),
        (Remark.Broken,
            "(?:[\\w-]+ ){0,4}(?:funktioniert|klappt|läuft|geht|hilft|kompiliert)(?: (?:immer|noch|leider|so"
            + "|gar|überhaupt|auch|weiterhin|jetzt))* nicht(?: mehr| richtig)?"),
        (Remark.Broken,
            "(?:(?:es ist|ist|das ist|es kommt|ich bekomme|kommt) )?(?:immer noch |noch immer |weiterhin "
            + "|wieder )?(?:kaputt|(?:der|den) (?:gleiche|selbe)n? fehler|(?:den|der)selben? fehler)"),
        (Remark.Broken, "(?:das|es) (?:ist|war) (?:leider )?(?:falsch|nicht richtig|kaputt)"),
        (Remark.Broken,
            "(?:(?:der|die) )?(?:[\\w-]+ )?(?:tests?|build)(?: (?:schlägt|schlagen))(?: (?:immer|noch|wieder"
            + "|jetzt|weiterhin))* fehl"),
        (Remark.Revert,
            "(?:mach|mache|nimm)(?: (?:das|es|die änderung(?:en)?|deine änderung(?:en)?|alles))?(?: bitte)?"
            + "(?: wieder)? (?:rückgängig|zurück)"),
        (Remark.Revert,
            "(?:setz|setze|dreh|stell|rolle?)(?: (?:das|es|die änderung(?:en)?|alles))(?: bitte)?"
            + "(?: wieder)? zurück"),
        (Remark.GoOn,
            "(?:commite?|committe|pushe?|merge)(?: (?:das|es|alles|die änderung(?:en)?))?(?: bitte)?"
            + "(?: und pushe?n?)?"),
        (Remark.GoOn, "(?:(?:das|alles) )?(?:commite?n|committen|pushen|mergen)(?: und pushen)?(?: bitte)?"),
        (Remark.GoOn, "(?:mach|öffne|erstelle?)(?: bitte)? (?:einen|den) (?:pr|pull request|merge request|commit)"),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> Spanish =>
    [
        (Remark.Works,
            "(?:(?:ya|ahora|eso|todo|esto) )*(?:sí )?(?:funciona|funcionó|está funcionando)(?: (?:bien|perfecto"
            + "|perfectamente|ahora|genial))*"),
        (Remark.Works, "(?:(?:está|quedó|todo) )?(?:perfecto|excelente|genial|muy bien|estupendo)"),
        (Remark.Broken,
            "(?:[\\wáéíóúñ]+ ){0,4}(?:no funciona|no funcionó|sigue sin funcionar|no compila|sigue fallando"
            + "|sigue roto|todavía falla|aún falla)(?: (?:todavía|aún|bien))?"),
        (Remark.Broken, "(?:(?:sigue|tengo|da|sale|sigue dando|sale otra vez|es) )*(?:el )?mismo error(?: otra vez)?"),
        (Remark.Broken, "(?:eso|esto) está (?:mal|roto)|(?:los tests|las pruebas) (?:fallan|siguen fallando)"),
        (Remark.Revert,
            "(?:revierte|reviértelo|deshaz|deshazlo|deshacer|revertir)(?: (?:eso|esto|los cambios|el cambio"
            + "|todo|lo último))?"),
        (Remark.Revert, "(?:vuelve|volvamos|regresa) a (?:la versión anterior|como estaba(?: antes)?|lo anterior)"),
        (Remark.GoOn,
            "(?:haz (?:un |el )?(?:commit|push|merge|pr)|commitea|súbelo|sube los cambios|abre un pr|crea un pr"
            + "|fusiónalo)(?: (?:de esto|y push|y súbelo))?"),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> French =>
    [
        (Remark.Works,
            "(?:(?:ça|cela|tout|c'est bon) )?(?:marche|fonctionne)(?: (?:bien|maintenant|parfaitement|enfin"
            + "|nickel))*"),
        (Remark.Works, "(?:c'est |tout est )?(?:parfait|génial|nickel|excellent|impeccable|super)"),
        (Remark.Broken,
            "(?:[\\wàâçéèêëîïôûù']+ ){0,4}(?:ne )?(?:marche|fonctionne|compile)(?: (?:toujours|encore))? (?:pas"
            + "|plus)(?: (?:encore|du tout|non plus))?"),
        (Remark.Broken, "(?:(?:j'ai|c'est|encore|toujours|il y a) )*(?:la )?même erreur(?: (?:encore|qu'avant))?"),
        (Remark.Broken,
            "c'est (?:toujours |encore )?(?:faux|cassé|pas bon)|les tests (?:échouent|plantent)(?: (?:toujours"
            + "|encore))?|ça plante(?: (?:toujours|encore))?"),
        (Remark.Revert,
            "(?:annule|annulez|reviens sur|défais)(?: (?:ça|cela|tout|ce changement|ces changements"
            + "|les changements|la modification|les modifications|tes modifications))?"),
        (Remark.Revert,
            "(?:reviens|revenons|retourne|revenir) (?:à la version précédente|en arrière|à l'état précédent"
            + "|comme avant)"),
        (Remark.GoOn,
            "(?:commit|commite|committe|pousse|push|merge|fusionne)(?: (?:ça|tout|le tout|les changements"
            + "|les modifications))?(?: et pousse)?"),
        (Remark.GoOn, "(?:fais|ouvre|crée)(?: moi)? (?:un|une|le|la) (?:commit|pr|pull request|merge request)"),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> Portuguese =>
    [
        (Remark.Works,
            "(?:(?:isso|já|tudo|está|tá) )*(?:funciona|funcionou|funcionando|deu certo)(?: (?:bem|perfeitamente"
            + "|direitinho|certo))*"),
        (Remark.Works, "(?:(?:ficou|está) )?(?:perfeito|excelente|ótimo|muito bom|show)"),
        (Remark.Broken,
            "(?:[\\wáâãàçéêíóôõú]+ ){0,4}(?:não funciona|não funcionou|não está funcionando|não compila"
            + "|ainda falha|continua falhando|continua quebrado|não deu certo)(?: (?:ainda|direito))?"),
        (Remark.Broken, "(?:(?:ainda|continua|dá|deu|tenho|é|com) )*(?:o )?mesmo erro(?: de novo)?"),
        (Remark.Broken,
            "isso está (?:errado|quebrado)|os testes (?:falham|falharam|estão falhando|continuam falhando)"),
        (Remark.Revert,
            "(?:reverta|reverte|desfaça|desfaz|desfazer|reverter)(?: (?:isso|isto|tudo|a mudança|as mudanças"
            + "|as alterações|a alteração))?"),
        (Remark.Revert,
            "(?:volte|volta|vamos voltar|voltar) (?:para|à|a|pra) (?:a )?(?:versão anterior|como estava"
            + "(?: antes)?)"),
        (Remark.GoOn,
            "(?:faça|faz) (?:o |um )?(?:commit|push|merge|pr)(?: (?:disso|e push|das mudanças))?|(?:commita"
            + "|comita|abra um pr|crie um pr|abre um pr)(?: isso)?"),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> Chinese =>
    [
        (Remark.Works, "(?:现在|这次|已经|终于|都|测试)*(?:可以了|好了|没问题了|没有问题了|成功了|能用了|正常了|搞定了|解决了|修好了|通过了|可以用了|能跑了)(?:谢谢|非常好|很好)?"),
        (Remark.Works, "(?:非常|很)?完美|(?:非常|很|太)(?:好|棒)了?|干得好|做得好|不错"),
        (Remark.Broken, "(?:[^。！？]{0,12})?(?:还是|仍然|依然|依旧|又)(?:不行|不能|不对|没有|没|报错|失败|出错|有问题|有错|崩溃|一样|同样|这个错误|不工作|无法).*"),
        (Remark.Broken, "(?:还是|仍是|出现|依然)?(?:同样|一样|相同)的(?:错误|问题|报错).*"),
        (Remark.Broken, "(?:这|这个|这样)?(?:不对|错了|不工作|没用|不行|没有效果|没效果|没生效)|(?:测试|构建|编译)(?:还是|又)?(?:失败|没通过|不通过|报错|挂)了?"),
        (Remark.Revert,
            "(?:请|帮我|把)?(?:撤销|撤回|回滚|回退|还原|恢复)(?:一下|掉)?(?:这个|这些|刚才|上次|上一步|你的|所有|之前|到|改动|修改|更改|吧|它).*|(?:请|帮我)?"
            + "(?:撤销|撤回|回滚|还原)"),
        (Remark.Revert, "(?:改|换|退|回)(?:回去|回来|到之前的?(?:版本|状态|样子)?|回原来的?(?:版本|样子)?|到上一个版本)(?:吧)?"),
        (Remark.GoOn, "(?:请|帮我|可以|那就|然后)?(?:提交|推送|合并|push|commit)(?:一下|吧|代码|这些|这个|改动|修改|更改|并推送|到主分支|到远程|了吧)*"),
        (Remark.GoOn, "(?:请|帮我)?(?:提|创建|开|发)(?:一个|个)?\\s?(?:pr|pull request|合并请求)(?:吧)?"),
    ];

    private static IEnumerable<(Remark Remark, string Pattern)> Japanese =>
    [
        (Remark.Works,
            "(?:ちゃんと|うまく|正しく|無事|今度は|これで)*(?:動きました|動いた|動いています|動作しました|いきました|直りました|直った|解決しました|できました|成功しました)"
            + "(?:ありがとう(?:ございます)?)?"),
        (Remark.Works, "(?:完璧|最高|いい感じ|素晴らしい|ばっちり|問題ない|問題ありません)(?:です)?(?:ね)?"),
        (Remark.Broken,
            ".*(?:まだ|やはり|やっぱり|また|全然|正しく|うまく)?(?:動きません|動かない|動作しません|動作しない|直っていません|直ってない|いきません|いかない|失敗します|失敗しました"
            + "|失敗する|だめです|ダメです)(?:でした)?"),
        (Remark.Broken, "(?:まだ|また|やはり)?同じ(?:エラー|問題)(?:です|が.*|になります|のまま.*)?"),
        (Remark.Broken, "(?:まだ|また)?エラーが(?:出ます|出る|出ました|出ています|発生します|発生しました|消えません)|(?:それは)?(?:違います|間違っています|壊れています|壊れました)"),
        (Remark.Revert, "(?:.*を)?(?:元に戻して|もとに戻して|取り消して|ロールバックして|リバートして)(?:ください|下さい|くれ)?|戻して(?:ください)?"),
        (Remark.GoOn, "(?:これを|それを|変更を|全部)?(?:コミット|プッシュ|マージ|デプロイ)して(?:、?プッシュして)?(?:ください|下さい|くれ)?"),
        (Remark.GoOn, "(?:pr|プルリクエスト|プルリク)を?(?:作って|作成して|出して|開いて)(?:ください|下さい)?"),
    ];

    private static IEnumerable<WordRule> In(string language, IEnumerable<(Remark Remark, string Pattern)> rows) =>
        rows.GroupBy(r => r.Remark).Select(g => new WordRule(
            $"{language}-{g.Key}", g.Key, Unmeasured, Sentences, string.Join('|', g.Select(r => r.Pattern))));
}
