namespace Sandboxes.Clouds.Http;

/// <summary>What a credential may look like.</summary>
internal static class BearerToken
{
    /// <summary>Whether it can stand in a header: visible ASCII, no blanks.</summary>
    public static bool IsSendable(string token) => token.Length > 0 && token.All(c => c is > ' ' and <= '~');
}
