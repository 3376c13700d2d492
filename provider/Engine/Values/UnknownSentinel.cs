namespace Sandboxes.Engine.Values;

/// <summary>The strings that stand for unknown values on the wire. Source: protocol reference 1.6.</summary>
internal static class UnknownSentinel
{
    private const int Length = 36;

    private static readonly PropertyValue.Unknown[] Values = [.. Enum.GetValues<UnknownKind>().Select(kind => new PropertyValue.Unknown(kind))];

    /// <summary>The one value of each kind.</summary>
    public static PropertyValue.Unknown Of(UnknownKind kind) => Values[(int)kind];

    /// <summary>The unknown that <paramref name="text"/> stands for; null for an ordinary string.</summary>
    public static PropertyValue.Unknown? Find(string text)
    {
        if (text.Length != Length || text[8] != '-')
            return null;
        return text switch
        {
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9" => Of(UnknownKind.String),
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7" => Of(UnknownKind.Bool),
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421" => Of(UnknownKind.Number),
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2" => Of(UnknownKind.Array),
            "030794c1-ac77-496b-92df-f27374a8bd58" => Of(UnknownKind.Asset),
            "e48ece36-62e2-4504-bad9-02848725956a" => Of(UnknownKind.Archive),
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff" => Of(UnknownKind.Object),
            _ => null,
        };
    }

    /// <summary>The wire form of an unknown.</summary>
    public static string Text(UnknownKind kind) => kind switch
    {
        UnknownKind.Bool => "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        UnknownKind.Number => "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        UnknownKind.Array => "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        UnknownKind.Asset => "030794c1-ac77-496b-92df-f27374a8bd58",
        UnknownKind.Archive => "e48ece36-62e2-4504-bad9-02848725956a",
        UnknownKind.Object => "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
        _ => "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    };
}
