using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>
/// The resource exists and is not as wanted (yet): its id and state so far are kept, and the step fails.
/// The next update goes on from there. Becomes the status detail <c>ErrorResourceInitFailed</c>.
/// </summary>
/// <param name="id">The resource's id; never empty.</param>
/// <param name="state">The outputs known so far.</param>
/// <param name="reasons">All that the user will see of the error: the gRPC message itself is not shown.</param>
/// <param name="inputs">For a read: the inputs as found. Null elsewhere.</param>
public sealed class InitFailedException(string id, PropertyMap state, IReadOnlyList<string> reasons, PropertyMap? inputs = null)
    : Exception(string.Join(" ", reasons))
{
    /// <summary>The resource's id.</summary>
    public string Id { get; } = id;

    /// <summary>The outputs known so far.</summary>
    public PropertyMap State { get; } = state;

    /// <summary>What the user will see, one line each.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>For a read: the inputs as found.</summary>
    public PropertyMap? Inputs { get; } = inputs;
}
