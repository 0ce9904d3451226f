window.YTD.account.part0 = [
  {
    "account": {
      "email": "camille@aubry.example",
      "createdVia": "web",
      "username": "camilleaubry",
      "accountId": "20090211",
      "createdAt": "2009-02-11T08:31:05.000Z",
      "accountDisplayName": "Camille Aubry"
    }
  }
]
