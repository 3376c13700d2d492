using Sandboxes.Clouds;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>Looks at the cloud for the state's sake: where that fails or is stopped, the state is left as it was, and the error says so.</summary>
internal static class UnchangedState
{
    /// <param name="what">What is looked at, in words.</param>
    /// <param name="look">Looks.</param>
    /// <param name="stopWaiting">Stops it.</param>
    /// <param name="secrets">What no message may show.</param>
    public static async Task<T> OnFailureAsync<T>(string what, Func<Task<T>> look, CancellationToken stopWaiting, SecretTexts? secrets = null)
    {
        var consequence = $"What the state says of {what} is left as it was.";
        try
        {
            return await look();
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, consequence, secrets);
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped(consequence);
        }
    }
}
