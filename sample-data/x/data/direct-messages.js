window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "15347842-20090211",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "15347842",
            "reactions": [],
            "urls": [],
            "text": "Parfait, demain après 14 h. Le mien : 06 39 98 00 01.",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2461412500",
            "createdAt": "2009-11-17T11:15:00.229Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Plus simple de vive voix. Je vous appelle demain, mon numéro : 06 39 98 10 74",
            "mediaUrls": [],
            "senderId": "15347842",
            "id": "2461393000",
            "createdAt": "2009-11-17T11:02:00.446Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "15347842",
            "reactions": [],
            "urls": [],
            "text": "Bonjour Mathieu, oui, c'est mon métier. Dites-m'en un peu plus ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2461330000",
            "createdAt": "2009-11-17T10:20:00.917Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je lis votre carnet depuis l'été. J'ouvre une deuxième boutique de vélos et je voudrais en parler. Vous faites ça ?",
            "mediaUrls": [],
            "senderId": "15347842",
            "id": "2461217500",
            "createdAt": "2009-11-17T09:05:00.405Z",
            "editHistory": []
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
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "La lettre a fait revenir trente clients. Merci !",
            "mediaUrls": [],
            "senderId": "15695684",
            "id": "3419080000",
            "createdAt": "2011-02-03T20:00:00.195Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "15695684",
            "reactions": [],
            "urls": [],
            "text": "Merci Solène. Bon courage pour les marchés de Noël !",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3294865000",
            "createdAt": "2010-12-08T07:50:00.643Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Devis signé vendredi, promis.",
            "mediaUrls": [],
            "senderId": "15695684",
            "id": "3293845000",
            "createdAt": "2010-12-07T20:30:00.720Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Oui, mais tout par écrit, je n'ai pas une heure à moi avant janvier.",
            "mediaUrls": [],
            "senderId": "15695684",
            "id": "3116680000",
            "createdAt": "2010-09-16T20:00:00.796Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "15695684",
            "reactions": [],
            "urls": [],
            "text": "Alors il faut une lettre, et une histoire par savon. Je vous fais une proposition ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3115555000",
            "createdAt": "2010-09-16T07:30:00.661Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Le savon au varech, à des touristes. Je voudrais vendre aussi l'hiver.",
            "mediaUrls": [],
            "senderId": "15695684",
            "id": "3114535000",
            "createdAt": "2010-09-15T20:10:00.738Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "15695684",
            "reactions": [],
            "urls": [],
            "text": "Bonjour Solène, merci ! Que vendez-vous le mieux, et à qui ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3113353000",
            "createdAt": "2010-09-15T07:02:00.317Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Bonsoir, je fabrique des savons et je ne sais pas en parler. Votre billet sur la vitrine m'a décidée à vous écrire.",
            "mediaUrls": [],
            "senderId": "15695684",
            "id": "3112342000",
            "createdAt": "2010-09-14T19:48:00.754Z",
            "editHistory": []
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
            "recipientId": "44392649",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, merci de me suivre. Je lis vos messages sur Fromagerie d'Orvagne avec plaisir. Avez-vous déjà pensé à une lettre pour vos habitués ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2675050000",
            "createdAt": "2010-02-24T09:00:00.442Z",
            "editHistory": []
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
            "recipientId": "44566570",
            "reactions": [],
            "urls": [],
            "text": "Merci ! Voici, en trois lignes : une lettre par mois, une histoire par lettre, une seule photographie.",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2113930000",
            "createdAt": "2009-06-09T14:20:00.106Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Oui, racontez !",
            "mediaUrls": [],
            "senderId": "44566570",
            "id": "2113763500",
            "createdAt": "2009-06-09T12:29:00.425Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "44566570",
            "reactions": [],
            "urls": [],
            "text": "Bonjour ! Votre question d'hier m'a donné une idée pour Transports Lanvéoric. Je vous la raconte ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2113480000",
            "createdAt": "2009-06-09T09:20:00.052Z",
            "editHistory": []
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
            "recipientId": "44740491",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je prépare un billet sur les maisons comme Cabinet de Courtebrise. Puis-je vous poser deux questions ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2113510000",
            "createdAt": "2009-06-09T09:40:00.255Z",
            "editHistory": []
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
            "recipientId": "44914412",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, merci de me suivre. Je lis vos messages sur Librairie Aubrazac avec plaisir. Avez-vous déjà pensé à une lettre pour vos habitués ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2160812500",
            "createdAt": "2009-07-01T07:15:00.049Z",
            "editHistory": []
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
            "recipientId": "45088333",
            "reactions": [],
            "urls": [],
            "text": "Merci ! Voici, en trois lignes : une lettre par mois, une histoire par lettre, une seule photographie.",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2358250000",
            "createdAt": "2009-09-30T17:00:00.312Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Avec plaisir, envoyez vos questions ici.",
            "mediaUrls": [],
            "senderId": "45088333",
            "id": "2358083500",
            "createdAt": "2009-09-30T15:09:00.631Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "45088333",
            "reactions": [],
            "urls": [],
            "text": "Bonjour ! Votre question d'hier m'a donné une idée pour Conserverie du Pont-Mirel. Je vous la raconte ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2355640000",
            "createdAt": "2009-09-29T12:00:00.597Z",
            "editHistory": []
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
            "recipientId": "45262254",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je prépare un billet sur les maisons comme Clinique vétérinaire Ystrelle. Puis-je vous poser deux questions ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2400655000",
            "createdAt": "2009-10-20T08:10:00.615Z",
            "editHistory": []
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
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Merci, j'ai déjà quelqu'un.",
            "mediaUrls": [],
            "senderId": "45436175",
            "id": "2591138500",
            "createdAt": "2010-01-16T12:39:00.881Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "45436175",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, merci de me suivre. Je lis vos messages sur Librairie de Courtebrise avec plaisir. Avez-vous déjà pensé à une lettre pour vos habitués ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2582125000",
            "createdAt": "2010-01-12T08:30:00.258Z",
            "editHistory": []
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
            "recipientId": "45610096",
            "reactions": [],
            "urls": [],
            "text": "Bonjour ! Votre question d'hier m'a donné une idée pour Hôtel Montariel. Je vous la raconte ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2703670000",
            "createdAt": "2010-03-09T15:00:00.686Z",
            "editHistory": []
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
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Pardon, je lis rarement mes messages. De quoi s'agit-il ?",
            "mediaUrls": [],
            "senderId": "45784017",
            "id": "2828881000",
            "createdAt": "2010-05-06T14:14:00.198Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "45784017",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je prépare un billet sur les maisons comme Auto-école Ystrelle. Puis-je vous poser deux questions ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "2808977500",
            "createdAt": "2010-04-27T09:05:00.661Z",
            "editHistory": []
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
            "recipientId": "45957938",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, merci de me suivre. Je lis vos messages sur Conserverie du Valbrune avec plaisir. Avez-vous déjà pensé à une lettre pour vos habitués ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3098387500",
            "createdAt": "2010-09-08T08:45:00.894Z",
            "editHistory": []
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
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Volontiers, mais en janvier plutôt.",
            "mediaUrls": [],
            "senderId": "46131859",
            "id": "3248033500",
            "createdAt": "2010-11-16T15:29:00.746Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "46131859",
            "reactions": [],
            "urls": [],
            "text": "Bonjour ! Votre question d'hier m'a donné une idée pour Ateliers d'Orvagne. Je vous la raconte ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3247930000",
            "createdAt": "2010-11-16T14:20:00.594Z",
            "editHistory": []
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
            "recipientId": "46305780",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je prépare un billet sur les maisons comme Hôtel de la Belloride. Puis-je vous poser deux questions ?",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3595120000",
            "createdAt": "2011-04-26T08:00:00.981Z",
            "editHistory": []
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
            "recipientId": "46479701",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, allez voir les gens. Le reste suit, lentement.",
            "mediaUrls": [],
            "senderId": "20090211",
            "id": "3083125000",
            "createdAt": "2010-09-01T07:10:00.558Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Bonjour, je débute aussi à mon compte. Un conseil pour les premiers clients ?",
            "mediaUrls": [],
            "senderId": "46479701",
            "id": "3082037500",
            "createdAt": "2010-08-31T19:05:00.926Z",
            "editHistory": []
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
            "recipientId": "20090211",
            "reactions": [],
            "urls": [],
            "text": "Gagnez mille abonnés en une semaine, cliquez ici.",
            "mediaUrls": [],
            "senderId": "46653622",
            "id": "3490510000",
            "createdAt": "2011-03-08T21:40:00.990Z",
            "editHistory": []
          }
        }
      ]
    }
  }
]
