namespace Sandboxes.Clouds.Http;

/// <summary>Marks the failures of our own streams, so that they are not taken for the connection's.</summary>
internal static class OwnStream
{
    /// <summary>Runs <paramref name="use"/>; a failure of it becomes an <see cref="OwnStreamException"/>.</summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            throw new OwnStreamException(cause);
        }
    }
}
