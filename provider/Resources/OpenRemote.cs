using Sandboxes.Clouds;

namespace Sandboxes.Resources;

/// <summary>Opens what lies at an address, for remote assets: the one thing that the resources fetch and no cloud gives.</summary>
/// <param name="address">http or https.</param>
/// <param name="cancel">Ends it.</param>
/// <returns>The content, to be read once.</returns>
/// <exception cref="CloudException">It cannot be had; the message says why, and shows no query of the address.</exception>
public delegate Task<Stream> OpenRemote(Uri address, CancellationToken cancel);
