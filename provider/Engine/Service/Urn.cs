namespace Sandboxes.Engine.Service;

/// <summary>Parts of a URN, for engines that do not send them apart.</summary>
internal static class Urn
{
    private const string Separator = "::";

    /// <summary>The logical name: all behind the third separator.</summary>
    public static string NameOf(string urn) => Part(urn, 3);

    /// <summary>The type token, without the types of the parents before it.</summary>
    public static string TypeOf(string urn)
    {
        var types = Part(urn, 2);
        return types[(types.LastIndexOf('$') + 1)..];
    }

    // urn:pulumi:stack::project::parentType$type::name, and only the name may hold the separator.
    private static string Part(string urn, int index)
    {
        var parts = urn.Split(Separator, 4);
        return index < parts.Length ? parts[index] : "";
    }
}
