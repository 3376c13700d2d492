using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>A resource that was read.</summary>
/// <param name="Id">Its id, normalized.</param>
/// <param name="State">Its outputs.</param>
/// <param name="Inputs">Its inputs as a program would write them: on import all that can be known, on refresh only what the user manages.</param>
public sealed record FoundResource(string Id, PropertyMap State, PropertyMap Inputs);
