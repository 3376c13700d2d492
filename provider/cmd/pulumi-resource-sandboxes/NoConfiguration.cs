using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Cmd;

/// <summary>A provider without settings.</summary>
internal sealed class NoConfiguration : IProviderConfiguration
{
    /// <inheritdoc/>
    public DiffRules DiffRules => DiffRules.None;

    /// <inheritdoc/>
    public IEnumerable<CheckFailure> Check(PropertyMap config) => [];

    /// <inheritdoc/>
    public void Configure(PropertyMap config)
    {
    }
}
