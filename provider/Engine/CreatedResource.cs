using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>A resource that was created.</summary>
/// <param name="Id">Its id; never empty.</param>
/// <param name="State">Its outputs, all known.</param>
public sealed record CreatedResource(string Id, PropertyMap State);
