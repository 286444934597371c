import Evidence
import Hummingbird
import HummingbirdTLS
import Mustache

/// The review site over a case store.
public struct ReviewSite {
    let router = Router()
}
