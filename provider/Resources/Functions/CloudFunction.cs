using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>A function that asks the cloud: what the cloud does wrong becomes the function's error.</summary>
internal sealed class CloudFunction(IFunction function) : IFunction
{
    public string Token => function.Token;

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        try
        {
            return await function.InvokeAsync(args, preview, cancel);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "");
        }
    }
}
