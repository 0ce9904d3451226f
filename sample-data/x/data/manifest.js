window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "20090211",
    "userName": "camilleaubry",
    "displayName": "Camille Aubry"
  },
  "archiveInfo": {
    "sizeBytes": "78075",
    "generationDate": "2011-04-30T16:00:00.000Z",
    "isPartialArchive": false,
    "maxPartSizeBytes": "53687091200"
  },
  "dataTypes": {
    "account": {
      "files": [
        {
          "fileName": "data/account.js",
          "globalName": "YTD.account.part0",
          "count": "1"
        }
      ]
    },
    "directMessageHeaders": {
      "files": [
        {
          "fileName": "data/direct-message-headers.js",
          "globalName": "YTD.direct_message_headers.part0",
          "count": "16"
        }
      ]
    },
    "directMessages": {
      "files": [
        {
          "fileName": "data/direct-messages.js",
          "globalName": "YTD.direct_messages.part0",
          "count": "16"
        }
      ]
    },
    "tweets": {
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "52"
        }
      ]
    }
  }
}
