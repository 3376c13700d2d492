namespace Sandboxd.Runtime;

/// <summary>Why a file of a sandbox could not be read or written.</summary>
internal enum FileFault
{
    NotFound,
    IsFolder,
    NotRegular,
    TooLarge,
    Refused,
    NotSupported,
}
