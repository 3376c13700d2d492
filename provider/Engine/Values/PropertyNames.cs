using System.Text;

namespace Sandboxes.Engine.Values;

/// <summary>The names of properties, which come again in every bag: a name that was read before needs no new string. Holds the last few hundred.</summary>
internal static class PropertyNames
{
    private const int Slots = 512;
    private const int Longest = 64;

    private static readonly Entry?[] Entries = new Entry?[Slots];

    /// <summary>The name that these bytes of UTF-8 spell; they must be valid.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        ref var slot = ref Entries[(utf8[0] + (utf8[^1] * 31) + (utf8[utf8.Length / 2] * 7) + (utf8.Length * 131)) % Slots];
        // Whoever comes last has the slot; a torn view is not possible, as an entry never changes.
        var entry = slot;
        if (entry is null || !utf8.SequenceEqual(entry.Utf8))
            slot = entry = new Entry(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        return entry.Name;
    }

    private sealed record Entry(byte[] Utf8, string Name);
}
