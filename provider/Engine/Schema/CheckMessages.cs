using System.Globalization;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// Every text of a schema check: what is wrong, what is accepted, what to write. The property itself is not named: its path stands
/// beside the text. A value is shown only where its text cannot be a secret.
/// </summary>
internal static class CheckMessages
{
    private const int LongestShown = 60;

    public static string Missing(PropertySchema property) => property.Description.Length == 0
        ? "required, and not set"
        : $"required, and not set: {FirstSentence(property.Description)}";

    public static string Unexpected(ObjectSchema schema, string name)
    {
        var names = schema.Properties.Select(property => property.Name);
        if (Suggestion.Nearest(name, names) is { } nearest)
            return $"there is no property of this name; did you mean `{nearest}`?";
        return $"there is no property of this name; accepted are {Join(names, "and")}";
    }

    public static string WrongType(TypeSchema type, PropertyValue value, bool secret) =>
        $"expected {TypeWords.Expected(type)}, got {TypeWords.Given(value)}{TypeWords.Hint(type, value, secret)}";

    public static string NotInEnum(TypeSchema type, PropertyValue value, bool secret)
    {
        var accepted = type.Values.Select(Show).ToList();
        if (value is not PropertyValue.Text text)
            return $"expected {TypeWords.Expected(type)}, got {TypeWords.Given(value)}; write {Join(accepted, "or")}";
        var nearest = Suggestion.Nearest(text.Value, type.Values.OfType<PropertyValue.Text>().Select(member => member.Value));
        var subject = secret ? "the value" : $"\"{Cut(text.Value)}\"";
        return nearest is null
            ? $"{subject} is not accepted; write {Join(accepted, "or")}"
            : $"{subject} is not accepted; did you mean \"{nearest}\"? Accepted are {Join(accepted, "and")}";
    }

    public static string NotTheConstant(PropertyValue only) => $"only {Show(only)} is accepted; write that or leave it out";

    public static string OutOfRange(ValueLimits limits, double number, bool secret) => $"{Subject(number, secret)} is out of range; choose {RangeWords.Of(limits)}";

    public static string Reserved(ValueLimits limits, double number, bool secret)
    {
        var by = limits.ReservedBy is null ? "" : $" by {limits.ReservedBy}";
        return $"{Subject(number, secret)} is reserved{by}; choose {RangeWords.Of(limits)}";
    }

    public static string WrongLength(ValueLimits limits, int characters) =>
        $"{(characters == 0 ? "it is empty" : $"it has {Counted(characters, "character")}")}; {Bounds(limits.MinLength, limits.MaxLength, "character")} {Verb(limits.MinLength, limits.MaxLength)} accepted";

    public static string WrongCount(ValueLimits limits, int count) =>
        $"{(count == 0 ? "it is empty" : $"it has {Counted(count, "entry", "entries")}")}; {Bounds(limits.MinItems, limits.MaxItems, "entry", "entries")} {Verb(limits.MinItems, limits.MaxItems)} accepted";

    public static string AutonamingDisabled(PropertySchema property) =>
        $"automatic names are disabled by pulumi:autonaming; set `{property.Name}`";

    public static string ProposedNameTooLong(PropertySchema property, string proposed, int longest) =>
        $"the name \"{Cut(proposed)}\" that pulumi:autonaming asks for has {LimitCheck.Characters(proposed)} characters, {longest} are accepted; "
        + $"shorten the pattern or set `{property.Name}`";

    /// <summary>A number as users write it.</summary>
    public static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The words in a row: <c>a, b and c</c>.</summary>
    public static string Join(IEnumerable<string> words, string last)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    private static string Subject(double number, bool secret) => secret ? "the number" : Show(number);

    private static string Show(PropertyValue value) => value switch
    {
        PropertyValue.Text text => $"\"{text.Value}\"",
        PropertyValue.Number number => Show(number.Value),
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        _ => TypeWords.Given(value),
    };

    private static string Cut(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    private static string Bounds(int least, int? most, string one, string? many = null) => (least, most) switch
    {
        ( <= 0, { } limit) => $"at most {Counted(limit, one, many)}",
        (_, null) => $"at least {Counted(least, one, many)}",
        (_, { } limit) => $"{least} to {Counted(limit, one, many)}",
    };

    private static string Verb(int least, int? most) => (most ?? least) == 1 ? "is" : "are";

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static string FirstSentence(string markdown)
    {
        var end = markdown.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? markdown : markdown[..end]).TrimEnd('.');
    }
}
