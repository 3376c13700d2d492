namespace Sandboxes.Engine;

/// <summary>What every call about one resource carries.</summary>
/// <param name="Urn">The resource's URN.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Timeout">The user's <c>customTimeouts</c> for this operation; null leaves it to the resource.</param>
/// <param name="Log">Where to say something to the user.</param>
public sealed record ResourceCall(string Urn, string Name, TimeSpan? Timeout, IResourceLog Log);
