using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Service;

/// <summary>Remembers what it was configured with; a change of <c>endpoint</c> replaces.</summary>
internal sealed class FakeConfiguration : IProviderConfiguration
{
    public DiffRules DiffRules { get; init; } = new()
    {
        Replaces = new Dictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>> { ["endpoint"] = (_, _, _) => true },
    };

    public Func<PropertyMap, IEnumerable<CheckFailure>> OnCheck { get; set; } = _ => [];

    public PropertyMap? Configured { get; private set; }

    public IEnumerable<CheckFailure> Check(PropertyMap config) => OnCheck(config);

    public void Configure(PropertyMap config) => Configured = config;
}
