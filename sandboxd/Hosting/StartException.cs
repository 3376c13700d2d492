namespace Sandboxd.Hosting;

/// <summary>sandboxd cannot start; the message says what to do.</summary>
internal sealed class StartException(StartFailure failure, string message) : Exception(message)
{
    public StartFailure Failure => failure;
}
