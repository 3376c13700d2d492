namespace Sandboxes.Clouds.Http;

/// <summary>Takes the body of a 2xx as it comes, where holding the whole of it would need too much memory.</summary>
internal interface IAnswerSink
{
    /// <summary>A body begins; what came before was a try that failed.</summary>
    void Begin();

    /// <summary>Takes the next bytes.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);
}
