using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Whether a value of the right type keeps to the property's limits.</summary>
internal static class LimitCheck
{
    /// <summary>What is wrong with <paramref name="value"/>; null when nothing is.</summary>
    public static string? Failure(PropertySchema property, PropertyValue value, bool secret)
    {
        if (property.Const is { } only && !value.Equals(only))
            return CheckMessages.NotTheConstant(only);
        return (property.Limits, value) switch
        {
            (null, _) => null,
            (var limits, PropertyValue.Number number) => Range(limits, number.Value, secret),
            (var limits, PropertyValue.Text text) => Length(limits, text.Value),
            (var limits, PropertyValue.List list) => Count(limits, list.Items.Count),
            (var limits, PropertyValue.Map map) => Count(limits, map.Entries.Count),
            _ => null,
        };
    }

    /// <summary>Number of characters as a reader counts them: a surrogate pair is one.</summary>
    public static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        return count;
    }

    private static string? Range(ValueLimits limits, double number, bool secret)
    {
        if (limits.Reserved is not null && limits.Reserved.Contains(number))
            return CheckMessages.Reserved(limits, number, secret);
        var outside = number < limits.Minimum || number > limits.Maximum;
        return outside && !limits.Also.Any(also => also.Number == number) ? CheckMessages.OutOfRange(limits, number, secret) : null;
    }

    private static string? Length(ValueLimits limits, string text)
    {
        var within = text.Length >= limits.MinLength * 2 && text.Length <= (limits.MaxLength ?? int.MaxValue);
        if (within)
            return null;
        var characters = Characters(text);
        return characters < limits.MinLength || characters > limits.MaxLength ? CheckMessages.WrongLength(limits, characters) : null;
    }

    private static string? Count(ValueLimits limits, int count) =>
        count < limits.MinItems || count > limits.MaxItems ? CheckMessages.WrongCount(limits, count) : null;
}
