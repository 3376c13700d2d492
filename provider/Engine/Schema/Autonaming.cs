using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Gives a resource a name when the program gave none (protocol reference 3.3).</summary>
public static class Autonaming
{
    /// <summary>Hexadecimal digits after the logical name.</summary>
    private const int SuffixLength = 7;

    /// <summary>
    /// The inputs with the autonamed property set, and what is wrong when it cannot be. A name of the program's own stays; so does the
    /// one in <paramref name="olds"/>, which are read only when needed and empty in the second check of a replacement, where a new name must come out.
    /// </summary>
    public static (PropertyMap Inputs, CheckFailure? Failure) Apply(ResourceSchema schema, PropertyMap inputs, Func<PropertyMap> olds, AutonamingRequest request)
    {
        if (schema.Inputs.Autonamed is not { } property || inputs.Find(property.Name) is not null)
            return (inputs, null);
        if (olds().Find(property.Name) is { IsUnknown: false } kept)
            return (inputs.With(property.Name, kept), null);
        if (request.Mode == AutonamingMode.Disable)
            return (inputs, new CheckFailure(property.Name, CheckMessages.AutonamingDisabled(property)));
        var longest = property.Limits?.MaxLength ?? int.MaxValue;
        var name = Choose(request, longest);
        var failure = LimitCheck.Characters(name) <= longest ? null : new CheckFailure(property.Name, CheckMessages.ProposedNameTooLong(property, name, longest));
        return (inputs.With(property.Name, PropertyValue.Of(name)), failure);
    }

    private static string Choose(AutonamingRequest request, int longest)
    {
        var suffix = Suffix(request.RandomSeed.Span);
        if (request.Mode is null || string.IsNullOrEmpty(request.ProposedName))
            return Fit(request.LogicalName, longest - suffix.Length) + suffix;
        var proposed = request.ProposedName;
        return request.Mode == AutonamingMode.Enforce || LimitCheck.Characters(proposed) <= longest
            ? proposed
            : Fit(proposed, longest - suffix.Length) + suffix;
    }

    /// <summary>A dash and random digits; nothing without a seed, as the same check must always give the same name.</summary>
    private static string Suffix(ReadOnlySpan<byte> seed)
    {
        var bytes = (SuffixLength + 1) / 2;
        return seed.Length < bytes ? "" : $"-{Convert.ToHexStringLower(seed[..bytes])[..SuffixLength]}";
    }

    /// <summary>The beginning of <paramref name="name"/>, cut where it would be too long; never inside a surrogate pair.</summary>
    private static string Fit(string name, int longest)
    {
        if (name.Length <= longest)
            return name;
        var end = char.IsHighSurrogate(name[longest - 1]) ? longest - 1 : longest;
        return name[..end];
    }
}
