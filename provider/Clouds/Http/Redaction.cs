namespace Sandboxes.Clouds.Http;

/// <summary>Takes secrets out of a text that others wrote.</summary>
internal static class Redaction
{
    private const string Mask = "[secret]";

    /// <summary>The text with each secret masked, longer ones first. Values of one or two characters stay: they tell nothing and occur everywhere.</summary>
    public static string Apply(string text, IEnumerable<string> secrets) =>
        secrets.Where(secret => secret.Length > 2)
            .OrderByDescending(secret => secret.Length)
            .Aggregate(text, (current, secret) => current.Replace(secret, Mask, StringComparison.Ordinal));
}
