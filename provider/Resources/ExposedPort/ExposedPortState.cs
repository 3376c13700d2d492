using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using static Sandboxes.Resources.ExposedPort.ExposedPortProperties;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>The inputs and outputs of an exposed port.</summary>
internal static class ExposedPortState
{
    /// <summary>The outputs: what the cloud says now; what it leaves out this time (lists do) stays as it was known, for an exposure never changes.</summary>
    public static PropertyMap Of(PortExposure exposure, PropertyMap known)
    {
        var state = known;
        foreach (var (name, fact) in ExposedPortFacts.Of(exposure).With(CreatedAt, null))
            state = state.With(name, fact);
        return state.Find(Protocol) is null ? state.With(Protocol, PropertyValue.Of(ExposedPortFacts.ProtocolOf(exposure))) : state;
    }

    /// <summary>The inputs of a port that no program wrote yet, as one would write them.</summary>
    public static PropertyMap Imported(PortExposure exposure)
    {
        var facts = ExposedPortFacts.Of(exposure);
        return PropertyMap.Empty
            .With(SandboxId, facts.Find(SandboxId))
            .With(Port, facts.Find(Port))
            .With(Name, facts.Find(Name))
            .With(Protocol, PropertyValue.Of(ExposedPortFacts.ProtocolOf(exposure)));
    }
}
