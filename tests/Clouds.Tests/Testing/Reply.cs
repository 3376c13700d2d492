using System.Text;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>What the scripted server does with one request.</summary>
internal sealed record Reply(int Status, byte[] Body, string ContentType = "application/json")
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Breaks the connection after the request was read, and after this many bytes of the body when there is one.</summary>
    public bool Abort { get; init; }

    /// <summary>Never answers.</summary>
    public bool Hang { get; init; }

    public static Reply Json(int status, string json) => new(status, Encoding.UTF8.GetBytes(json));

    public static Reply Ok(string json) => Json(200, json);

    public static Reply Text(int status, string text, string type = "text/plain") => new(status, Encoding.UTF8.GetBytes(text), type);

    public static Reply Empty(int status) => new(status, []);

    /// <summary>The request arrives, the answer is lost.</summary>
    public static Reply Lost() => new(0, []) { Abort = true };

    public static Reply Silence() => new(0, []) { Hang = true };

    public Reply With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}
