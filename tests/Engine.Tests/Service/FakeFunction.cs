using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Service;

/// <summary>A function that the test writes; by default it gives back its arguments.</summary>
internal sealed class FakeFunction(string token) : IFunction
{
    public string Token => token;

    public Func<PropertyMap, bool, CancellationToken, Task<PropertyMap>> OnInvoke { get; set; } = (args, _, _) => Task.FromResult(args);

    public Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel) => OnInvoke(args, preview, cancel);
}
