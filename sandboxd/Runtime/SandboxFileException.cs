namespace Sandboxd.Runtime;

internal sealed class SandboxFileException(FileFault fault, string message) : Exception(message)
{
    public FileFault Fault => fault;
}
