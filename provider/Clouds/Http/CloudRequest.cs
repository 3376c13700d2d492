namespace Sandboxes.Clouds.Http;

/// <summary>A request to send.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Route">What the server counts the request under, without ids, such as <c>/sandbox/{id}</c>.</param>
/// <param name="Path">Path and query after the target's base, each part escaped.</param>
/// <param name="Action">What is attempted, as words after "could not".</param>
/// <param name="Effect">What repeating it would do.</param>
internal sealed record CloudRequest(HttpMethod Method, string Route, string Path, string Action, RequestEffect Effect)
{
    /// <summary>Body; null sends none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>A body that is streamed, in place of <see cref="Body"/>.</summary>
    public StreamedBody? Stream { get; init; }

    /// <summary>Takes the body of a 2xx; null keeps it in the answer.</summary>
    public IAnswerSink? Sink { get; init; }

    /// <summary>Headers beyond the usual; a content type goes here too.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Time limit of one try; null takes the configured one.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Values that no message may show, even when the server repeats them.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>What to do next by status, where the usual advice would lead astray. Whole sentences.</summary>
    public IReadOnlyDictionary<int, string> NextSteps { get; init; } = new Dictionary<int, string>();

    /// <summary>Told when the request is held back; null tells nobody.</summary>
    public Func<RequestHold, Task>? Held { get; init; }

    /// <summary>A GET.</summary>
    public static CloudRequest Get(string route, string path, string action) =>
        new(HttpMethod.Get, route, path, action, RequestEffect.Read);

    /// <summary>A POST or PUT of JSON.</summary>
    public static CloudRequest Json(HttpMethod method, string route, string path, string action, RequestEffect effect, byte[] json) =>
        new(method, route, path, action, effect) { Body = json, Headers = [new("Content-Type", "application/json")] };
}
