using CampaignHub.Domain.Common;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>What stands in the filled registers: the names, the towns of the tree, and one county.</summary>
internal sealed record Filled(IReadOnlyList<string> Areas, IReadOnlyList<string> Units, IReadOnlyList<string> People, IReadOnlyList<Guid> Towns, Guid County);

/// <summary>Copies 10 counties of 10 towns of 200 grids, 5,000 units with their heads and 50,000 people into a database, in the shape the product writes.</summary>
internal static class RegisterFill
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string Given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰红玉建国华文志春梅海燕云鹏晓峰宇航雪莲丹阳俊辉佳慧欣怡子涵浩然思远博雅嘉铭诗琪梦瑶泽楠振东立新保民维民德胜永康广宁世荣庆林凤鸣";
    private const string Places = "东西南北上下大小新老白青红黄金银石山河湖桥井湾岭坡沟坪塘店集庄屯营堡寨关林杨柳松桃李槐榆花草云龙马牛羊鹿鹤凤";
    private static readonly string[] Kinds = ["小学", "中学", "卫生院", "派出所", "供电所", "村民委员会", "社区居民委员会", "环卫所", "市场管理处", "物业服务有限公司", "城市管理执法中队", "交通运输管理所"];

    public static async Task<Filled> FillAsync(string connectionString, Guid campaignId)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var chance = new Random(20180701);
        string Some(string letters) => letters[chance.Next(letters.Length)].ToString();
        string Person() => Some(Surnames) + Some(Given) + (chance.Next(4) == 0 ? "" : Some(Given));
        var (areas, units, people, terms) = (new List<Placed>(), new List<Placed>(), new List<Placed>(), new List<string>());
        void Term(string kind, Guid subject, string post, string name, Guid? unit) => terms.Add($"{Guid.CreateVersion7()}\t{campaignId}\t{kind}\t{subject}\t{post}\tt\t{(name.Length == 0 ? @"\N" : name)}\t{(unit is null ? @"\N" : unit)}\t2018-01-01\n");
        for (var i = 0; i < 10; i++)
        {
            var county = Put(areas, $"{10 + i}", $"{Some(Places)}{Some(Places)}县", "County", null);
            for (var j = 0; j < 10; j++)
            {
                var town = Put(areas, $"{county.Code}{10 + j}", $"{Some(Places)}{Some(Places)}镇", "Town", county);
                for (var k = 0; k < 50; k++) units.Add(new(Guid.CreateVersion7(), $"U{town.Code}{k:00}", $"{town.Name}{Some(Places)}{Some(Places)}{Kinds[chance.Next(Kinds.Length)]}", "Institution", town.Id, "", null));
                for (var k = 0; k < 200; k++) Put(areas, $"{town.Code}{k:000}", $"{Some(Places)}{Some(Places)}{(chance.Next(3) == 0 ? "社区" : "村")}第{1 + (k % 9)}网格", "Grid", town);
            }
        }

        for (var i = 0; i < 50_000; i++) people.Add(new(Guid.CreateVersion7(), $"P{i:00000}", Person(), "", units[i % units.Count].Id, "", null));
        foreach (var grid in areas.Where(a => a.Level is "Grid")) Term("Area", grid.Id, "GridLeader", Person(), null);
        foreach (var town in areas.Where(a => a.Level is "Town")) Term("Area", town.Id, "AreaUnit", "", units[chance.Next(units.Count)].Id);
        foreach (var unit in units)
        {
            foreach (var post in new[] { "PrincipalLeader", "LeaderInCharge", "ContactPerson" }) Term("Unit", unit.Id, post, Person(), unit.Id);
        }

        await CopyAsync(connection, "areas (id, campaign_id, code, name_zh, level, parent_id, path, outline_stamp, version, search_text)", areas.Select(a => $"{a.Id}\t{campaignId}\t{a.Code}\t{a.Name}\t{a.Level}\t{(a.Parent is { } p ? p : @"\N")}\t{a.Path}\t0\t0\t{a.Folded}\n"));
        await CopyAsync(connection, "units (id, campaign_id, code, name_zh, name_en, category, area_id, search_text)", units.Select(u => $"{u.Id}\t{campaignId}\t{u.Code}\t{u.Name}\tUnit {u.Code}\t{u.Level}\t{u.Parent}\t{u.FoldedWith($"Unit {u.Code}")}\n"));
        await CopyAsync(connection, "staff_members (id, campaign_id, code, name_zh, unit_id, job_title, phone, search_text)", people.Select(p => $"{p.Id}\t{campaignId}\t{p.Code}\t{p.Name}\t{p.Parent}\t科员\t1380000{p.Code[^4..]}\t{p.Folded}\n"));
        await CopyAsync(connection, "appointments (id, campaign_id, subject_kind, subject_id, post_type, exclusive, person_name, unit_id, \"from\")", terms);
        await using var analyse = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await analyse.ExecuteNonQueryAsync();
        return new([.. areas.Select(a => a.Name)], [.. units.Select(u => u.Name)], [.. people.Select(p => p.Name)], [.. areas.Where(a => a.Level is "Town").Select(a => a.Id)], areas[0].Id);
    }

    private static Placed Put(List<Placed> areas, string code, string name, string level, Placed? parent)
    {
        var id = Guid.CreateVersion7();
        areas.Add(new(id, code, name, level, parent?.Id, parent is null ? $"{id:N}" : $"{parent.Path}.{id:N}", parent));
        return areas[^1];
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IEnumerable<string> lines)
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN");
        foreach (var line in lines) await writer.WriteAsync(line);
    }

    private sealed record Placed(Guid Id, string Code, string Name, string Level, Guid? Parent, string Path, Placed? Above)
    {
        public string Folded => FoldedWith();

        public string FoldedWith(params IEnumerable<string?> others) => SearchFold.Column(Name, others.Prepend(Code)).Replace("\n", @"\n", StringComparison.Ordinal);
    }
}
