using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Configuration.ConfigurationProperties;

namespace Sandboxes.Resources.Configuration;

/// <summary>What the schema cannot say of the provider's settings.</summary>
internal static class ConfigurationRules
{
    /// <summary>Which change means another set of sandboxes; every other one, a new key above all, replaces nothing.</summary>
    public static readonly DiffRules Diff = new()
    {
        Same = new Dictionary<string, Func<PropertyValue, PropertyValue, bool>>(StringComparer.Ordinal)
        {
            [Cloud] = static (old, now) => Or(old, ProviderSettings.Prime) == Or(now, ProviderSettings.Prime),
            [BaseUrl] = static (old, now) => Trimmed(Or(old, "")) == Trimmed(Or(now, "")),
            [TeamId] = static (old, now) => Or(old, "") == Or(now, ""),
        },
        Replaces = new Dictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>>(StringComparer.Ordinal)
        {
            [Cloud] = static (_, _, _) => true,
            [BaseUrl] = static (_, _, _) => true,
            [TeamId] = static (_, _, _) => true,
        },
    };

    public static IEnumerable<CheckFailure> Check(PropertyMap config)
    {
        if (config.Text(BaseUrl) is { Length: > 0 } url && UrlFault(url.Trim()) is { } fault)
            yield return new CheckFailure(BaseUrl, fault);
        if (config.Text(ApiKey) is { } key && KeyFault(key) is { } wrong)
            yield return new CheckFailure(ApiKey, wrong);
    }

    private static string? UrlFault(string url)
    {
        const string Accepted = "write the address alone, such as \"https://api.primeintellect.ai\" or \"http://127.0.0.1:7788\"";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https") || parsed.Host.Length == 0)
            return $"is not an http or https address; {Accepted}";
        if (parsed.UserInfo.Length > 0)
            return $"has a user name or password in it; put the key into apiKey, and {Accepted}";
        return parsed.Query.Length + parsed.Fragment.Length > 0 ? $"has a query or a fragment; {Accepted}" : null;
    }

    private static string? KeyFault(string key)
    {
        if (string.IsNullOrWhiteSpace(key))
            return "is empty; write the key, or leave apiKey out to take it from PRIME_API_KEY or the Prime CLI's configuration";
        return key.Trim().Any(letter => letter is <= ' ' or > '~')
            ? "has a blank, a control character or a character beyond ASCII inside, which no key has; copy it again, whole and alone"
            : null;
    }

    /// <summary>Trailing "/" and "/api/v1" say nothing (prime-api 2.1).</summary>
    private static string Trimmed(string url)
    {
        var text = url.Trim().TrimEnd('/');
        return text.EndsWith("/api/v1", StringComparison.Ordinal) ? text[..^"/api/v1".Length].TrimEnd('/') : text;
    }

    private static string Or(PropertyValue value, string absent) => value is PropertyValue.Text { Value.Length: > 0 } text ? text.Value : absent;
}
