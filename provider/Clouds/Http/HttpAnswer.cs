using System.Text;

namespace Sandboxes.Clouds.Http;

/// <summary>A whole answer, good or bad.</summary>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The server's request id.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where a redirect leads.</summary>
    public Uri? Location { get; init; }

    /// <summary>True when an earlier try of this request ended so that the server may have acted on it.</summary>
    public bool EarlierTryMayHaveActed { get; init; }

    /// <summary>2xx.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
