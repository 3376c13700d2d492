namespace Sandboxes.Clouds.Http;

/// <summary>Downloads what is no cloud's: a file at any address, without a key.</summary>
internal sealed class RemoteFile(HttpMessageHandler handler, string userAgent)
{
    /// <summary>Opens the body of a GET. Closing the stream closes the connection.</summary>
    /// <exception cref="CloudException">There is no connection, or the answer is no success.</exception>
    public async Task<Stream> OpenAsync(Uri address, CancellationToken cancel)
    {
        // A query may be a signature, and so a secret.
        var action = $"download {address.GetLeftPart(UriPartial.Path)}";
        var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        try
        {
            var response = await invoker.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStreamAsync(cancel);
            using (response)
                throw Refused(action, (int)response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            throw new CloudException(CloudErrorKind.Unreachable, $"could not {action}: {failure.Message.TrimEnd('.')}. Check the address, and that this machine may reach it.", failure);
        }
    }

    private static CloudException Refused(string action, int status) =>
        new(CloudErrors.KindOf(status), $"could not {action}: the server answered {status}. Check the address; one that needs a login must be signed.") { HttpStatus = status };
}
