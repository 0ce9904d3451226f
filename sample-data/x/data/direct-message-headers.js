window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation": {
      "conversationId": "15347842-20090211",
      "messages": [
        {
          "messageCreate": {
            "id": "2461412500",
            "senderId": "20090211",
            "recipientId": "15347842",
            "createdAt": "2009-11-17T11:15:00.229Z"
          }
        },
        {
          "messageCreate": {
            "id": "2461393000",
            "senderId": "15347842",
            "recipientId": "20090211",
            "createdAt": "2009-11-17T11:02:00.446Z"
          }
        },
        {
          "messageCreate": {
            "id": "2461330000",
            "senderId": "20090211",
            "recipientId": "15347842",
            "createdAt": "2009-11-17T10:20:00.917Z"
          }
        },
        {
          "messageCreate": {
            "id": "2461217500",
            "senderId": "15347842",
            "recipientId": "20090211",
            "createdAt": "2009-11-17T09:05:00.405Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "15695684-20090211",
      "messages": [
        {
          "messageCreate": {
            "id": "3419080000",
            "senderId": "15695684",
            "recipientId": "20090211",
            "createdAt": "2011-02-03T20:00:00.195Z"
          }
        },
        {
          "messageCreate": {
            "id": "3294865000",
            "senderId": "20090211",
            "recipientId": "15695684",
            "createdAt": "2010-12-08T07:50:00.643Z"
          }
        },
        {
          "messageCreate": {
            "id": "3293845000",
            "senderId": "15695684",
            "recipientId": "20090211",
            "createdAt": "2010-12-07T20:30:00.720Z"
          }
        },
        {
          "messageCreate": {
            "id": "3116680000",
            "senderId": "15695684",
            "recipientId": "20090211",
            "createdAt": "2010-09-16T20:00:00.796Z"
          }
        },
        {
          "messageCreate": {
            "id": "3115555000",
            "senderId": "20090211",
            "recipientId": "15695684",
            "createdAt": "2010-09-16T07:30:00.661Z"
          }
        },
        {
          "messageCreate": {
            "id": "3114535000",
            "senderId": "15695684",
            "recipientId": "20090211",
            "createdAt": "2010-09-15T20:10:00.738Z"
          }
        },
        {
          "messageCreate": {
            "id": "3113353000",
            "senderId": "20090211",
            "recipientId": "15695684",
            "createdAt": "2010-09-15T07:02:00.317Z"
          }
        },
        {
          "messageCreate": {
            "id": "3112342000",
            "senderId": "15695684",
            "recipientId": "20090211",
            "createdAt": "2010-09-14T19:48:00.754Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-44392649",
      "messages": [
        {
          "messageCreate": {
            "id": "2675050000",
            "senderId": "20090211",
            "recipientId": "44392649",
            "createdAt": "2010-02-24T09:00:00.442Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-44566570",
      "messages": [
        {
          "messageCreate": {
            "id": "2113930000",
            "senderId": "20090211",
            "recipientId": "44566570",
            "createdAt": "2009-06-09T14:20:00.106Z"
          }
        },
        {
          "messageCreate": {
            "id": "2113763500",
            "senderId": "44566570",
            "recipientId": "20090211",
            "createdAt": "2009-06-09T12:29:00.425Z"
          }
        },
        {
          "messageCreate": {
            "id": "2113480000",
            "senderId": "20090211",
            "recipientId": "44566570",
            "createdAt": "2009-06-09T09:20:00.052Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-44740491",
      "messages": [
        {
          "messageCreate": {
            "id": "2113510000",
            "senderId": "20090211",
            "recipientId": "44740491",
            "createdAt": "2009-06-09T09:40:00.255Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-44914412",
      "messages": [
        {
          "messageCreate": {
            "id": "2160812500",
            "senderId": "20090211",
            "recipientId": "44914412",
            "createdAt": "2009-07-01T07:15:00.049Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45088333",
      "messages": [
        {
          "messageCreate": {
            "id": "2358250000",
            "senderId": "20090211",
            "recipientId": "45088333",
            "createdAt": "2009-09-30T17:00:00.312Z"
          }
        },
        {
          "messageCreate": {
            "id": "2358083500",
            "senderId": "45088333",
            "recipientId": "20090211",
            "createdAt": "2009-09-30T15:09:00.631Z"
          }
        },
        {
          "messageCreate": {
            "id": "2355640000",
            "senderId": "20090211",
            "recipientId": "45088333",
            "createdAt": "2009-09-29T12:00:00.597Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45262254",
      "messages": [
        {
          "messageCreate": {
            "id": "2400655000",
            "senderId": "20090211",
            "recipientId": "45262254",
            "createdAt": "2009-10-20T08:10:00.615Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45436175",
      "messages": [
        {
          "messageCreate": {
            "id": "2591138500",
            "senderId": "45436175",
            "recipientId": "20090211",
            "createdAt": "2010-01-16T12:39:00.881Z"
          }
        },
        {
          "messageCreate": {
            "id": "2582125000",
            "senderId": "20090211",
            "recipientId": "45436175",
            "createdAt": "2010-01-12T08:30:00.258Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45610096",
      "messages": [
        {
          "messageCreate": {
            "id": "2703670000",
            "senderId": "20090211",
            "recipientId": "45610096",
            "createdAt": "2010-03-09T15:00:00.686Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45784017",
      "messages": [
        {
          "messageCreate": {
            "id": "2828881000",
            "senderId": "45784017",
            "recipientId": "20090211",
            "createdAt": "2010-05-06T14:14:00.198Z"
          }
        },
        {
          "messageCreate": {
            "id": "2808977500",
            "senderId": "20090211",
            "recipientId": "45784017",
            "createdAt": "2010-04-27T09:05:00.661Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-45957938",
      "messages": [
        {
          "messageCreate": {
            "id": "3098387500",
            "senderId": "20090211",
            "recipientId": "45957938",
            "createdAt": "2010-09-08T08:45:00.894Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-46131859",
      "messages": [
        {
          "messageCreate": {
            "id": "3248033500",
            "senderId": "46131859",
            "recipientId": "20090211",
            "createdAt": "2010-11-16T15:29:00.746Z"
          }
        },
        {
          "messageCreate": {
            "id": "3247930000",
            "senderId": "20090211",
            "recipientId": "46131859",
            "createdAt": "2010-11-16T14:20:00.594Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-46305780",
      "messages": [
        {
          "messageCreate": {
            "id": "3595120000",
            "senderId": "20090211",
            "recipientId": "46305780",
            "createdAt": "2011-04-26T08:00:00.981Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-46479701",
      "messages": [
        {
          "messageCreate": {
            "id": "3083125000",
            "senderId": "20090211",
            "recipientId": "46479701",
            "createdAt": "2010-09-01T07:10:00.558Z"
          }
        },
        {
          "messageCreate": {
            "id": "3082037500",
            "senderId": "46479701",
            "recipientId": "20090211",
            "createdAt": "2010-08-31T19:05:00.926Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "20090211-46653622",
      "messages": [
        {
          "messageCreate": {
            "id": "3490510000",
            "senderId": "46653622",
            "recipientId": "20090211",
            "createdAt": "2011-03-08T21:40:00.990Z"
          }
        }
      ]
    }
  }
]
