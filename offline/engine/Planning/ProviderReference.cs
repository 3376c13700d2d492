namespace Sandboxes.Offline.Planning;

/// <summary>A provider instance: its URN and its id, written <c>urn::id</c>. In previews of a new one the id is the unknown.</summary>
internal sealed record ProviderReference(string Urn, string Id)
{
    public const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static ProviderReference Parse(string text)
    {
        var cut = text.LastIndexOf("::", StringComparison.Ordinal);
        return cut < 0 ? throw new State.StateException($"'{text}' is not a provider reference; one looks like urn::id") : new(text[..cut], text[(cut + 2)..]);
    }

    public override string ToString() => $"{Urn}::{Id}";
}
