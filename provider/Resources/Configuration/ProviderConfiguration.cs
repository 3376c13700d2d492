using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Configuration;

/// <summary>The provider's settings, and the cloud they lead to. The cloud is opened at the first call that needs it, so that previews need no credentials.</summary>
internal sealed class ProviderConfiguration(Func<CloudSettings, ISandboxCloud> open) : IProviderConfiguration
{
    private ProviderSettings _settings = ProviderSettings.Defaults;
    private Lazy<ISandboxCloud>? _cloud;

    public DiffRules DiffRules => ConfigurationRules.Diff;

    public ProviderSettings Settings => _settings;

    /// <summary>How often it was configured: once a run, and more only where one process serves several.</summary>
    public int Runs { get; private set; }

    /// <summary>The configured cloud.</summary>
    public ISandboxCloud Cloud => (_cloud ?? throw new ProviderException(
        StatusCode.FailedPrecondition, "the provider was asked for something before it was configured")).Value;

    /// <summary>The configured cloud for one operation of a resource; that it cannot be opened is what the operation failed of.</summary>
    public ISandboxCloud Open(string consequence = "")
    {
        try
        {
            return Cloud;
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, consequence);
        }
    }

    public IEnumerable<CheckFailure> Check(PropertyMap config) => ConfigurationRules.Check(config);

    public void Configure(PropertyMap config)
    {
        Runs++;
        _settings = ProviderSettings.From(config);
        _cloud = new Lazy<ISandboxCloud>(() => open(_settings.Cloud), LazyThreadSafetyMode.PublicationOnly);
    }
}
