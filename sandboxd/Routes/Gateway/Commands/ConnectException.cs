namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>A call of the command service that fails, by a code of the Connect protocol.</summary>
internal sealed class ConnectException(string code, string message) : Exception(message)
{
    public string Code => code;

    public static ConnectException InvalidArgument(string message) => new("invalid_argument", message);

    public static ConnectException NotFound(string message) => new("not_found", message);

    public static ConnectException FailedPrecondition(string message) => new("failed_precondition", message);

    public static ConnectException DeadlineExceeded(TimeSpan limit) =>
        new("deadline_exceeded", $"the command was killed as it ran longer than {limit.TotalSeconds:0.###} s");
}
