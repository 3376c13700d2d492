namespace Sandboxes.Clouds;

/// <summary>The base URL of a cloud's API as users write it.</summary>
public static class BaseUrl
{
    /// <summary>Without trailing slashes and without a trailing <c>/api/v1</c>, which the calls add themselves (prime-api 2.1).</summary>
    public static string Trim(string url)
    {
        const string version = "/api/v1";
        var bare = url.Trim().TrimEnd('/');
        return bare.EndsWith(version, StringComparison.Ordinal) ? bare[..^version.Length].TrimEnd('/') : bare;
    }

    /// <summary>What is wrong with <paramref name="url"/> as a base URL, with what is accepted; null when nothing is.</summary>
    public static string? Problem(string url)
    {
        if (!Uri.TryCreate(Trim(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return $"`{url}` is not an http or https URL; write one such as `https://api.primeintellect.ai`";
        if (uri.UserInfo.Length > 0)
            return "a base URL holds no user name or password; the key goes into `apiKey`";
        return uri.Query.Length > 0 || uri.Fragment.Length > 0 ? $"`{uri.GetLeftPart(UriPartial.Path)}` has a query or a fragment behind it; leave that out" : null;
    }
}
