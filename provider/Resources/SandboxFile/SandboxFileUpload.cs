using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.SandboxFile.Content;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>Writes a file, for a create and for an update alike: writing it again does no harm.</summary>
internal sealed class SandboxFileUpload(ISandboxCloud cloud, OpenRemote open)
{
    /// <summary>The outputs of the file.</summary>
    /// <param name="call">The call.</param>
    /// <param name="inputs">What it is to hold.</param>
    /// <param name="consequence">What a failure means for the state.</param>
    /// <param name="stopWaiting">Ends the preparation; the upload itself is finished.</param>
    public async Task<PropertyMap> RunAsync(ResourceCall call, PropertyMap inputs, string consequence, CancellationToken stopWaiting)
    {
        var file = new PartId(inputs.Text(SandboxFileProperties.SandboxId) ?? "", inputs.Text(SandboxFileProperties.Path) ?? "");
        try
        {
            using var ready = await PreparedFile.OfAsync(FileSource.Of(inputs), open, stopWaiting);
            stopWaiting.ThrowIfCancellationRequested();
            await call.Log.StatusAsync($"uploading {ready.Content.Length} bytes to {file.Part} in sandbox {file.SandboxId}");
            var state = SandboxFileState.Of(inputs, new FileDigest(ready.Content.Length, ready.Sha256));
            await SendAsync(file, ready, inputs, state);
            return state;
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, consequence, new SecretTexts(inputs));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ProviderException(StatusCode.InvalidArgument, new SecretTexts(inputs).Hide(
                $"could not upload {file.Part} to sandbox {file.SandboxId}: its content cannot be read: {Words.Sentence(failure.Message)} {consequence}"), failure);
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped(consequence);
        }
    }

    private async Task SendAsync(PartId file, PreparedFile ready, PropertyMap inputs, PropertyMap state)
    {
        try
        {
            await cloud.UploadAsync(Sandbox.SandboxId.Checked(file.SandboxId), file.Part, ready.Content, CancellationToken.None);
        }
        catch (CloudException failure) when (failure.OutcomeUnknown)
        {
            throw new InitFailedException(SandboxFileId.Of(file.SandboxId, file.Part), state,
                [new SecretTexts(inputs).Hide(Words.Sentence(failure.Message)), "Whether the file was written is not known. It is kept in the state, and the next `pulumi up` writes it again."]);
        }
    }
}
