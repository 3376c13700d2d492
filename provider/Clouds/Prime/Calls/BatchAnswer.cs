namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>What a request for many says of one sandbox.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record BatchAnswer<T>(T? Value, CloudException? Error = null);
