using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>The provider's own configuration: what the schema cannot say of it.</summary>
public interface IProviderConfiguration
{
    /// <summary>What the schema cannot say about its differences: which change replaces every resource.</summary>
    DiffRules DiffRules { get; }

    /// <summary>The rules across several settings, and on their form. No I/O.</summary>
    IEnumerable<CheckFailure> Check(PropertyMap config);

    /// <summary>Takes the settings. No network; missing credentials are told by the first call that needs them.</summary>
    void Configure(PropertyMap config);
}
