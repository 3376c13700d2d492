namespace Sandboxes.Engine.Schema;

/// <summary>A range of numbers in words: <c>a port from 22 to 9000 other than 2222, 8080 and 8081</c>.</summary>
internal static class RangeWords
{
    public static string Of(ValueLimits limits)
    {
        var noun = limits.Noun is null ? "" : $"a {limits.Noun} ";
        var except = limits.Reserved is null ? "" : $" other than {CheckMessages.Join(limits.Reserved.Select(CheckMessages.Show), "and")}";
        var also = string.Concat(limits.Also.Select(number => $", or {CheckMessages.Show(number.Number)} {number.Meaning}"));
        return noun + Range(limits) + except + also;
    }

    private static string Range(ValueLimits limits) => (limits.Minimum, limits.Maximum) switch
    {
        ({ } least, { } most) => $"from {CheckMessages.Show(least)} to {CheckMessages.Show(most)}{Unit(limits, most)}",
        ({ } least, null) => $"at least {CheckMessages.Show(least)}{Unit(limits, least)}",
        (null, { } most) => $"at most {CheckMessages.Show(most)}{Unit(limits, most)}",
        _ => $"any number{Unit(limits, 0)}",
    };

    private static string Unit(ValueLimits limits, double number) => limits.Unit switch
    {
        null => "",
        var unit when number == 1 && unit.EndsWith('s') => $" {unit[..^1]}",
        var unit => $" {unit}",
    };
}
