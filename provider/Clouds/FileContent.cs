namespace Sandboxes.Clouds;

/// <summary>What a file is to hold.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Open">
/// Opens it from its start; called once for every try, and never held in memory as a whole. What it throws, and what reading throws, comes
/// out of the upload as it is.
/// </param>
public sealed record FileContent(long Length, Func<CancellationToken, Task<Stream>> Open);
