using System.Globalization;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Who holds the posts of bodies, one row for each term (O-01, O-02, O-05, O-06). A term is found by body, post, holder and first day; it is
/// never rewritten: a row may only end it.
/// </summary>
internal sealed class MemberRegister : Register
{
    private const int Post = 2, PersonCode = 3, PersonName = 4, UnitCode = 5, Title = 6, Rank = 7, Lender = 8, From = 9, Until = 10;

    public override string Zh => "机构成员";

    public override string En => "Members of bodies";

    public override string? Lock => "bodies";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("body", "机构编号", "Body code", "机构的编号", "Code of the body", 64, Required: true) { Example = "CC1" },
        new("bodyName", "机构名称", "Body name", "仅供阅读，导入时不看", "For the reader; not read", 200) { Use = CellUse.Told },
        new("post", "职务", "Post", "下列之一：", "One of:", 32, Required: true)
        {
            Example = "Commander",
            Choices =
            [
                new("Commissar", "政委", "Political commissar"), new("GeneralCommander", "总指挥", "General commander"), new("FirstLeader", "第一组长", "First leader"), new("Leader", "组长", "Group leader"),
                new("Commander", "指挥长", "Commander"), new("FirstDeputy", "第一副组长", "First deputy leader"), new("Deputy", "副组长", "Deputy leader"), new("DeputyCommander", "副指挥长", "Deputy commander"),
                new("OfficeDirector", "主任", "Director"), new("Member", "成员", "Member"), new("LeadUnit", "牵头单位", "Lead unit"), new("CooperatingUnit", "配合单位", "Cooperating unit"),
            ],
        },
        new("personCode", "人员编号", "Person code", "登记过的人员填编号；单位职务不填", "Code of somebody in the register; empty where a unit holds the post", 64) { Example = "0001" },
        new("personName", "姓名", "Name", "有编号时可不填；没有登记的人只填姓名", "Need not be filled in beside a code; the name alone for somebody not in the register", 64) { Example = "王敏" },
        new("unit", "单位编号", "Unit code", "牵头、配合单位必填；个人填所代表的单位，不填为所在单位", "Required for lead and cooperating units; for a person the unit stood for, by default the person's own", 64) { Example = "D01" },
        new("title", "职务名称", "Title", "与职务不同时填写，如“常务副组长”", "Where the post does not say it, such as executive deputy leader", 64) { Example = "常务副组长" },
        new("rank", "排序", "Rank", "排名不按职务时填写", "Where the order is not that of the posts", 4) { Form = CellForm.Number },
        new("secondedFrom", "抽调自单位编号", "Seconded from unit code", "抽调人员填原单位", "The unit that lends the person", 64),
        new("from", "任职日期", "First day", "第一天", "First day in the post", 20, Required: true) { Form = CellForm.Day, Example = "2018-07-01" },
        new("until", "离任日期", "Last day", "最后一天；在任的不填。已填的只能提前", "Last day; empty while it lasts. It can only be brought forward", 20) { Form = CellForm.Day },
    ];

    public override string KeyOf(IReadOnlyList<string?> row) => Key(row[0], row[Post], row[PersonCode], row[PersonName], row[UnitCode], row[From]);

    private static string Key(string? body, string? post, string? person, string? name, string? unit, string? from) =>
        string.Join('\n', body, post, person is not null ? $"c{person}" : name is not null ? $"n{name}" : $"u{unit}", from);

    public override string NameKey(IReadOnlyList<string?> row) => string.Join(' ', row[0], Columns[Post].Shown(row[Post], english: false), NameOf(row));

    public override string NameOf(IReadOnlyList<string?> row) => row[PersonName] ?? row[PersonCode] ?? row[UnitCode] ?? "";

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) => (
        from term in desk.Db.Appointments.AsNoTracking()
        join body in desk.Db.Bodies on term.SubjectId equals body.Id
        join m in desk.Db.Staff on term.StaffMemberId equals m.Id into members
        from member in members.DefaultIfEmpty()
        join u in desk.Db.Units on term.UnitId equals u.Id into units
        from unit in units.DefaultIfEmpty()
        join l in desk.Db.Units on term.SecondedFromUnitId equals l.Id into lenders
        from lender in lenders.DefaultIfEmpty()
        where term.SubjectKind == SubjectKind.Body
        orderby body.Code, term.PostType, term.From, term.Id
        select new { Body = body.Code, BodyName = body.NameZh, term.PostType, PersonCode = member.Code, PersonName = member.NameZh ?? term.PersonName, Unit = unit.Code, term.Title, term.Rank, Lender = lender.Code, term.From, term.Until })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (t) =>
        [
            t.Body, t.BodyName, t.PostType.ToString(), t.PersonCode, t.PersonName, t.Unit, t.Title, t.Rank?.ToString(CultureInfo.InvariantCulture), t.Lender,
            SheetColumn.Written(t.From), t.Until is { } until ? SheetColumn.Written(until) : null,
        ]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken)
    {
        var terms = await (
            from term in desk.Db.Appointments
            join body in desk.Db.Bodies on term.SubjectId equals body.Id
            join m in desk.Db.Staff on term.StaffMemberId equals m.Id into members
            from member in members.DefaultIfEmpty()
            join u in desk.Db.Units on term.UnitId equals u.Id into units
            from unit in units.DefaultIfEmpty()
            where term.SubjectKind == SubjectKind.Body
            select new { Term = term, Body = body.Code, Person = member.Code, Unit = unit.Code }).ToListAsync(cancellationToken);
        return new Writer(
            this, desk, await desk.Db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Code, cancellationToken), await RegisterPeople.OfAsync(desk.Db, cancellationToken),
            terms.ToDictionary(t => Key(t.Body, t.Term.PostType.ToString(), t.Person, t.Term.PersonName, t.Unit, SheetColumn.Written(t.Term.From)), t => t.Term));
    }

    private sealed class Writer(MemberRegister register, RegisterDesk desk, Dictionary<string, Body> bodies, RegisterPeople people, Dictionary<string, Appointment> terms) : RegisterWriter
    {
        private readonly Dictionary<PlannedRow, Appointment> planned = [];

        public override void Complete(string?[] row) => people.Complete(row, PersonCode, PersonName);

        // Nothing of a term can be taken away, so that an empty cell leaves it as it is.
        public override void Settle(string?[] row, IReadOnlyList<string?>? before)
        {
            foreach (var i in new[] { UnitCode, Title, Rank, Lender, Until }) row[i] ??= before?[i];
        }

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
        {
            if (before is not null)
            {
                if (new[] { UnitCode, Title, Rank, Lender }.Where(i => before[i] != row[i]).Select(i => (int?)i).FirstOrDefault() is { } rewritten) return (register.Columns[rewritten].Key, SheetRefusals.Fixed);
                if (before[Until] is { } ended && string.CompareOrdinal(row[Until], ended) > 0) return ("until", OrganisationRefusals.AppointmentEnded);
            }
            else
            {
                var kind = Domain.Organisation.Post.Of(PostOf(row)).Holder;
                if (!bodies.TryGetValue(row[0]!, out var body)) return ("body", SheetRefusals.ReferenceUnknown(row[0]!));
                if (!body.StandsOn(SheetColumn.DayOf(row[From]!))) return ("from", OrganisationRefusals.BodyParentNotStanding);
                if (people.PersonFault(("personCode", row[PersonCode]), ("personName", row[PersonName])) is { } person) return person;
                if (people.UnitFault(row[UnitCode]) is { } unit) return ("unit", unit);
                if (people.UnitFault(row[Lender]) is { } lender) return ("secondedFrom", lender);
                if ((kind is HolderKind.Unit && row[UnitCode] is null) || (kind is HolderKind.Unit) != (row[PersonName] is null)) return (kind is HolderKind.Unit ? "unit" : "personName", OrganisationRefusals.AppointmentWrongHolder);
            }

            return row[Until] is { } until && string.CompareOrdinal(until, row[From]) < 0 ? ("until", OrganisationRefusals.AppointmentBackwards) : null;
        }

        /// <summary>Ends come first, so that a successor may stand in the same sheet.</summary>
        public override IEnumerable<(PlannedRow Row, string Column, Refusal Refusal)> Together(IReadOnlyList<PlannedRow> rows)
        {
            var ended = rows.Where(r => !r.IsNew).ToDictionary(r => register.KeyOf(r.Values), r => (DateOnly?)SheetColumn.DayOf(r.Values[Until]!));
            var taken = terms.Select(t => (Seat: SeatOf(t.Value), t.Value.From, Until: ended.GetValueOrDefault(t.Key) ?? t.Value.Until)).GroupBy(t => t.Seat).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var row in rows.Where(r => r.IsNew))
            {
                var begun = planned.TryGetValue(row, out var known) ? known : planned[row] = TermOf(row.Values);
                var seat = SeatOf(begun);
                if (!taken.TryGetValue(seat, out var held)) taken.Add(seat, held = []);
                if (held.Exists(t => t.From <= (begun.Until ?? DateOnly.MaxValue) && begun.From <= (t.Until ?? DateOnly.MaxValue))) yield return (row, "from", begun.Exclusive ? OrganisationRefusals.PostTaken : OrganisationRefusals.AppointmentOverlaps);
                else held.Add((seat, begun.From, begun.Until));
            }
        }

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            foreach (var (at, row) in rows.Index())
            {
                if (at > 0 && at % RegisterPace.Part == 0) await desk.Pace!.WrittenAsync(RegisterPace.Part, forget: false, cancellationToken);
                if (row.IsNew) desk.Db.Add(planned[row]);
                else terms[register.KeyOf(row.Values)].End(SheetColumn.DayOf(row.Values[Until]!));
            }
        }

        /// <summary>What one holder at a time can have: the post, or the post for that holder where several hold it.</summary>
        private static (Guid Body, PostType Post, string Holder) SeatOf(Appointment term) =>
            (term.SubjectId, term.PostType, term.Exclusive ? "" : term.StaffMemberId?.ToString() ?? term.PersonName ?? term.UnitId.ToString()!);

        private Appointment TermOf(IReadOnlyList<string?> row)
        {
            var holder = people.Person(row[PersonCode], row[PersonName], row[UnitCode]) ?? PostHolder.OfUnit(people.Unit(row[UnitCode])!.Value);
            return Appointment.Begin(
                desk.NewId(), desk.CampaignId, PostOf(row), SubjectKind.Body, bodies[row[0]!].Id, holder with { SecondedFromUnitId = people.Unit(row[Lender]) }, SheetColumn.DayOf(row[From]!),
                row[Until] is { } until ? SheetColumn.DayOf(until) : null).Styled(row[Title], row[Rank] is { } rank ? int.Parse(rank, CultureInfo.InvariantCulture) : null);
        }

        private static PostType PostOf(IReadOnlyList<string?> row) => Enum.Parse<PostType>(row[Post]!);
    }
}
