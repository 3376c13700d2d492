namespace Sandboxes.Clouds.Http;

/// <summary>Every error text of this layer: what was attempted, the cause with the server's own words, the next step.</summary>
internal static class CloudErrorTexts
{
    /// <summary>The whole message.</summary>
    public static string Sentence(string action, CloudErrorText text, bool unknown)
    {
        var doubt = unknown ? " It is not known whether the cloud acted all the same." : "";
        return $"could not {action}: {text.Cause}.{doubt} {text.Next}";
    }

    /// <summary>A refusal or a failure of the server.</summary>
    public static CloudErrorText Answered(CloudRequest request, Target target, HttpAnswer answer, CloudErrorKind kind, string? words) =>
        new($"{target.Words.Name} answered {Status(answer)}{(words is null ? "" : ": " + words.TrimEnd('.'))}{Id(answer)}",
            request.NextSteps.GetValueOrDefault(answer.Status) ?? Next(target, answer, kind));

    /// <summary>A success that cannot be read.</summary>
    public static CloudErrorText Invalid(Target target, HttpAnswer answer, string why) =>
        new($"{target.Words.Name} answered {answer.Status}, but {why}{Id(answer)}",
            $"Check that {target.BaseUrl} is the cloud's API and not a proxy or a web page in front of it.");

    /// <summary>A redirect away from the origin.</summary>
    public static CloudErrorText Redirected(Target target, HttpAnswer answer, Uri to) =>
        new($"{target.BaseUrl} redirects ({answer.Status}) to {to.GetLeftPart(UriPartial.Path)}{Id(answer)}",
            "The key is not sent to another address. If that is the cloud's API, set it with `pulumi config set sandboxes:baseUrl`.");

    /// <summary>No answer.</summary>
    public static CloudErrorText NoAnswer(Target target, TransportException failure) => failure.Failure switch
    {
        TransportFailure.TimedOut => new($"{target.BaseUrl}: {failure.Message}",
            "Run again; if the cloud is slow, raise `sandboxes:requestTimeoutSeconds`."),
        TransportFailure.Disconnected => new($"the connection to {target.BaseUrl} broke ({failure.Message})", "Run again."),
        _ => new($"{target.BaseUrl} cannot be reached ({failure.Message})", target.Words.Unreachable),
    };

    private static string Status(HttpAnswer answer) => answer.Status switch
    {
        400 => "400 (bad request)",
        401 => "401 (unauthorized)",
        402 => "402 (payment required)",
        403 => "403 (forbidden)",
        404 => "404 (not found)",
        408 => "408 (timeout)",
        409 => "409 (conflict)",
        410 => "410 (gone)",
        413 => "413 (too large)",
        422 => "422 (invalid request)",
        429 => "429 (too many requests)",
        >= 500 => $"{answer.Status} (server error)",
        _ => $"{answer.Status}",
    };

    private static string Next(Target target, HttpAnswer answer, CloudErrorKind kind) => kind switch
    {
        CloudErrorKind.Unauthorized => target.Words.RefusedKey,
        CloudErrorKind.PaymentRequired => "Check the balance and the billing of the account or team, then run again.",
        CloudErrorKind.Forbidden => "Check that the key may do this and belongs to the team (`teamId`) that owns it.",
        CloudErrorKind.NotFound => target.Words.NotFound,
        CloudErrorKind.Conflict => "Its present state does not allow this; wait until it has settled, then run again.",
        CloudErrorKind.Gone => target.Words.Gone,
        CloudErrorKind.RateLimited => $"The cloud limits the rate of requests{Asks(answer)}. Run again later, or with fewer at once (`--parallel 4`).",
        CloudErrorKind.ServerError => "The fault is on the cloud's side; run again later.",
        CloudErrorKind.Timeout => "Run again.",
        CloudErrorKind.InvalidAnswer => $"Check that {target.BaseUrl} is the cloud's API.",
        _ => "Correct what it names, then run again.",
    };

    private static string Asks(HttpAnswer answer) =>
        answer.RetryAfter is { } wait ? $" and asks to wait {Math.Ceiling(wait.TotalSeconds):0} s" : "";

    private static string Id(HttpAnswer answer) => answer.RequestId is { } id ? $" (request id {id})" : "";
}
