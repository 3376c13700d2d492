using Sandboxes.Lifecycle.Tests.Setup;

[assembly: AssemblyFixture(typeof(CloudFixture))]

namespace Sandboxes.Lifecycle.Tests.Setup;

/// <summary>One local cloud for all tests that leave it as they found it.</summary>
public sealed class CloudFixture : IAsyncLifetime
{
    internal LocalCloud Cloud { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();
}
