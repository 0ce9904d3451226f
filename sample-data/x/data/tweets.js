window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3602275000"
          ],
          "editableUntil": "2011-04-29T16:30:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "60"
      ],
      "favorite_count": "0",
      "id_str": "3602275000",
      "truncated": false,
      "retweet_count": "0",
      "id": "3602275000",
      "created_at": "Fri Apr 29 15:30:00 +0000 2011",
      "favorited": false,
      "full_text": "Demain je fais mes comptes : vingt-sept mois de prospection.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3576418000"
          ],
          "editableUntil": "2011-04-17T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "86"
      ],
      "favorite_count": "2",
      "id_str": "3576418000",
      "truncated": false,
      "retweet_count": "0",
      "id": "3576418000",
      "created_at": "Sun Apr 17 16:12:00 +0000 2011",
      "favorited": false,
      "full_text": "Nouveau billet : Ce qui reste ouvert. https://carnet.aubry.example/ce-qui-reste-ouvert",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3516028000"
          ],
          "editableUntil": "2011-03-20T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "98"
      ],
      "favorite_count": "2",
      "id_str": "3516028000",
      "truncated": false,
      "retweet_count": "0",
      "id": "3516028000",
      "created_at": "Sun Mar 20 17:12:00 +0000 2011",
      "favorited": false,
      "full_text": "Nouveau billet : La patience comme méthode. https://carnet.aubry.example/la-patience-comme-methode",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3455548000"
          ],
          "editableUntil": "2011-02-20T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "88"
      ],
      "favorite_count": "0",
      "id_str": "3455548000",
      "truncated": false,
      "retweet_count": "2",
      "id": "3455548000",
      "created_at": "Sun Feb 20 17:12:00 +0000 2011",
      "favorited": false,
      "full_text": "Nouveau billet : Compter ses réponses. https://carnet.aubry.example/compter-ses-reponses",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3379948000"
          ],
          "editableUntil": "2011-01-16T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "84"
      ],
      "favorite_count": "0",
      "id_str": "3379948000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3379948000",
      "created_at": "Sun Jan 16 17:12:00 +0000 2011",
      "favorited": false,
      "full_text": "Nouveau billet : Deux ans de carnet. https://carnet.aubry.example/deux-ans-de-carnet",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3351040000"
          ],
          "editableUntil": "2011-01-03T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "58"
      ],
      "favorite_count": "2",
      "id_str": "3351040000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3351040000",
      "created_at": "Mon Jan 03 08:00:00 +0000 2011",
      "favorited": false,
      "full_text": "Vœux reçus : 31. Envoyés : 40. Je compte tout, décidément.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3323230000"
          ],
          "editableUntil": "2010-12-21T12:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Solène Kergoat",
            "screen_name": "solenesavon",
            "indices": [
              "8",
              "20"
            ],
            "id_str": "15695684",
            "id": "15695684"
          },
          {
            "name": "Mathieu Corvaisier",
            "screen_name": "mcorvaisier",
            "indices": [
              "24",
              "36"
            ],
            "id_str": "15347842",
            "id": "15347842"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "64"
      ],
      "favorite_count": "0",
      "id_str": "3323230000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3323230000",
      "created_at": "Tue Dec 21 11:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Merci à @solenesavon et @mcorvaisier, venus d'ici tous les deux.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3319468000"
          ],
          "editableUntil": "2010-12-19T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "118"
      ],
      "favorite_count": "2",
      "id_str": "3319468000",
      "truncated": false,
      "retweet_count": "2",
      "id": "3319468000",
      "created_at": "Sun Dec 19 17:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Un contrat sans une poignée de main. https://carnet.aubry.example/un-contrat-sans-une-poignee-de-main",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3300100000"
          ],
          "editableUntil": "2010-12-10T19:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "92"
      ],
      "favorite_count": "0",
      "id_str": "3300100000",
      "truncated": false,
      "retweet_count": "2",
      "id": "3300100000",
      "created_at": "Fri Dec 10 18:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Contrat signé avec quelqu'un que je n'ai jamais rencontré. Tout s'est fait ici et par écrit.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3274108000"
          ],
          "editableUntil": "2010-11-28T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "92"
      ],
      "favorite_count": "0",
      "id_str": "3274108000",
      "truncated": false,
      "retweet_count": "0",
      "id": "3274108000",
      "created_at": "Sun Nov 28 17:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Noël se prépare en été. https://carnet.aubry.example/noel-se-prepare-en-ete",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3249520000"
          ],
          "editableUntil": "2010-11-17T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Magali Herbelot",
            "screen_name": "magaliherbel",
            "indices": [
              "0",
              "13"
            ],
            "id_str": "46131859",
            "id": "46131859"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "46"
      ],
      "favorite_count": "2",
      "id_str": "3249520000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3249520000",
      "created_at": "Wed Nov 17 08:00:00 +0000 2010",
      "favorited": false,
      "full_text": "@magaliherbel entendu, rendez-vous en janvier.",
      "lang": "fr",
      "in_reply_to_user_id": "46131859",
      "in_reply_to_user_id_str": "46131859",
      "in_reply_to_screen_name": "magaliherbel",
      "in_reply_to_status_id": "9700000003",
      "in_reply_to_status_id_str": "9700000003"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3198418000"
          ],
          "editableUntil": "2010-10-24T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "94"
      ],
      "favorite_count": "2",
      "id_str": "3198418000",
      "truncated": false,
      "retweet_count": "2",
      "id": "3198418000",
      "created_at": "Sun Oct 24 16:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Ce que valent cent mots. https://carnet.aubry.example/ce-que-valent-cent-mots",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3137938000"
          ],
          "editableUntil": "2010-09-26T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "138"
      ],
      "favorite_count": "2",
      "id_str": "3137938000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3137938000",
      "created_at": "Sun Sep 26 16:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Travailler avec quelqu'un qu'on n'a jamais vu. https://carnet.aubry.example/travailler-avec-quelqu-un-qu-on-n-a-jamais-vu",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3117670000"
          ],
          "editableUntil": "2010-09-17T08:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Solène Kergoat",
            "screen_name": "solenesavon",
            "indices": [
              "14",
              "26"
            ],
            "id_str": "15695684",
            "id": "15695684"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "68"
      ],
      "favorite_count": "0",
      "id_str": "3117670000",
      "truncated": false,
      "retweet_count": "2",
      "id": "3117670000",
      "created_at": "Fri Sep 17 07:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Les savons de @solenesavon ont des noms de marées. Tout est déjà là.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3083155000"
          ],
          "editableUntil": "2010-09-01T08:30:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Stéphane Delacombe",
            "screen_name": "stephadelaco",
            "indices": [
              "2",
              "15"
            ],
            "id_str": "46479701",
            "id": "46479701"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "66"
      ],
      "favorite_count": "2",
      "id_str": "3083155000",
      "truncated": false,
      "retweet_count": "0",
      "id": "3083155000",
      "created_at": "Wed Sep 01 07:30:00 +0000 2010",
      "favorited": false,
      "full_text": "À @stephadelaco et à tous ceux qui débutent : allez voir les gens.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "3077548000"
          ],
          "editableUntil": "2010-08-29T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "108"
      ],
      "favorite_count": "0",
      "id_str": "3077548000",
      "truncated": false,
      "retweet_count": "1",
      "id": "3077548000",
      "created_at": "Sun Aug 29 17:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : La rentrée des petites maisons. https://carnet.aubry.example/la-rentree-des-petites-maisons",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2977450000"
          ],
          "editableUntil": "2010-07-14T10:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "34"
      ],
      "favorite_count": "2",
      "id_str": "2977450000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2977450000",
      "created_at": "Wed Jul 14 09:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Pas de billet cet été, ou presque.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2941378000"
          ],
          "editableUntil": "2010-06-27T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "90"
      ],
      "favorite_count": "2",
      "id_str": "2941378000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2941378000",
      "created_at": "Sun Jun 27 16:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Tenir un carnet l'été. https://carnet.aubry.example/tenir-un-carnet-l-ete",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2912470000"
          ],
          "editableUntil": "2010-06-14T08:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "48"
      ],
      "favorite_count": "0",
      "id_str": "2912470000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2912470000",
      "created_at": "Mon Jun 14 07:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Journal de salon : trois numéros en trois jours.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2880920500"
          ],
          "editableUntil": "2010-05-30T17:27:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "120"
      ],
      "favorite_count": "0",
      "id_str": "2880920500",
      "truncated": false,
      "retweet_count": "1",
      "id": "2880920500",
      "created_at": "Sun May 30 16:27:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Le dossier de presse de quatre pages. https://carnet.aubry.example/le-dossier-de-presse-de-quatre-pages",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2839030000"
          ],
          "editableUntil": "2010-05-11T08:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "compte disparu",
            "screen_name": "comptedisparu",
            "indices": [
              "8",
              "22"
            ],
            "id_str": "-1",
            "id": "-1"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "43"
      ],
      "favorite_count": "3",
      "id_str": "2839030000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2839030000",
      "created_at": "Tue May 11 07:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Bravo à @comptedisparu pour son exposition.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2805208000"
          ],
          "editableUntil": "2010-04-25T16:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "128"
      ],
      "favorite_count": "0",
      "id_str": "2805208000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2805208000",
      "created_at": "Sun Apr 25 15:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Une lettre mensuelle en une demi-journée. https://carnet.aubry.example/une-lettre-mensuelle-en-une-demi-journee",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2763790000"
          ],
          "editableUntil": "2010-04-06T12:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "37"
      ],
      "favorite_count": "2",
      "id_str": "2763790000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2763790000",
      "created_at": "Tue Apr 06 11:00:00 +0000 2010",
      "favorited": false,
      "full_text": "Dans les serres ce matin. 38 °C &lt;3",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2744818000"
          ],
          "editableUntil": "2010-03-28T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "118"
      ],
      "favorite_count": "2",
      "id_str": "2744818000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2744818000",
      "created_at": "Sun Mar 28 16:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : La recommandation ne se demande pas. https://carnet.aubry.example/la-recommandation-ne-se-demande-pas",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2681710000"
          ],
          "editableUntil": "2010-02-27T12:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Judith Bonnafous",
            "screen_name": "judithbonnaf",
            "indices": [
              "3",
              "16"
            ],
            "id_str": "45088333",
            "id": "45088333"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "63"
      ],
      "favorite_count": "3",
      "id_str": "2681710000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2681710000",
      "created_at": "Sat Feb 27 11:00:00 +0000 2010",
      "favorited": false,
      "full_text": "RT @judithbonnaf: une vitrine bien faite parle même le dimanche",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2679550000"
          ],
          "editableUntil": "2010-02-26T12:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Antonin Mazeyrat",
            "screen_name": "antonimazeyr",
            "indices": [
              "0",
              "13"
            ],
            "id_str": "44392649",
            "id": "44392649"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "55"
      ],
      "favorite_count": "3",
      "id_str": "2679550000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2679550000",
      "created_at": "Fri Feb 26 11:00:00 +0000 2010",
      "favorited": false,
      "full_text": "@antonimazeyr belle vitrine, vue en passant hier soir !",
      "lang": "fr",
      "in_reply_to_user_id": "44392649",
      "in_reply_to_user_id_str": "44392649",
      "in_reply_to_screen_name": "antonimazeyr",
      "in_reply_to_status_id": "4400000004",
      "in_reply_to_status_id_str": "4400000004"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2669263000"
          ],
          "editableUntil": "2010-02-21T17:42:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "92"
      ],
      "favorite_count": "0",
      "id_str": "2669263000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2669263000",
      "created_at": "Sun Feb 21 16:42:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Relancer sans insister. https://carnet.aubry.example/relancer-sans-insister",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2649895000"
          ],
          "editableUntil": "2010-02-12T18:30:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "72"
      ],
      "favorite_count": "0",
      "id_str": "2649895000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2649895000",
      "created_at": "Fri Feb 12 17:30:00 +0000 2010",
      "favorited": false,
      "full_text": "Un client venu d'un simple message ici. Il y a un an je n'y croyais pas.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2608828000"
          ],
          "editableUntil": "2010-01-24T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "112"
      ],
      "favorite_count": "0",
      "id_str": "2608828000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2608828000",
      "created_at": "Sun Jan 24 17:12:00 +0000 2010",
      "favorited": false,
      "full_text": "Nouveau billet : Quand le client écrit le premier. https://carnet.aubry.example/quand-le-client-ecrit-le-premier",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2599360000"
          ],
          "editableUntil": "2010-01-20T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Roxane Rocheblave",
            "screen_name": "roxanerocheb",
            "indices": [
              "0",
              "13"
            ],
            "id_str": "45436175",
            "id": "45436175"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "48"
      ],
      "favorite_count": "0",
      "id_str": "2599360000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2599360000",
      "created_at": "Wed Jan 20 08:00:00 +0000 2010",
      "favorited": false,
      "full_text": "@roxanerocheb bien compris, bonne continuation !",
      "lang": "fr",
      "in_reply_to_user_id": "45436175",
      "in_reply_to_user_id_str": "45436175",
      "in_reply_to_screen_name": "roxanerocheb",
      "in_reply_to_status_id": "8000000002",
      "in_reply_to_status_id_str": "8000000002"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2541220000"
          ],
          "editableUntil": "2009-12-24T11:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "38"
      ],
      "favorite_count": "2",
      "id_str": "2541220000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2541220000",
      "created_at": "Thu Dec 24 10:00:00 +0000 2009",
      "favorited": false,
      "full_text": "Bonnes fêtes à tous, et merci de lire.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2518108000"
          ],
          "editableUntil": "2009-12-13T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "106"
      ],
      "favorite_count": "2",
      "id_str": "2518108000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2518108000",
      "created_at": "Sun Dec 13 17:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Le bilan d'une première année. https://carnet.aubry.example/le-bilan-d-une-premiere-annee",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2465440000"
          ],
          "editableUntil": "2009-11-19T09:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Mathieu Corvaisier",
            "screen_name": "mcorvaisier",
            "indices": [
              "34",
              "46"
            ],
            "id_str": "15347842",
            "id": "15347842"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "69"
      ],
      "favorite_count": "1",
      "id_str": "2465440000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2465440000",
      "created_at": "Thu Nov 19 08:00:00 +0000 2009",
      "favorited": false,
      "full_text": "Très bonne conversation hier avec @mcorvaisier. Des vélos, des idées.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2457658000"
          ],
          "editableUntil": "2009-11-15T18:32:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "90"
      ],
      "favorite_count": "2",
      "id_str": "2457658000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2457658000",
      "created_at": "Sun Nov 15 17:32:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Une image par semaine. https://carnet.aubry.example/une-image-par-semaine",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2381915500"
          ],
          "editableUntil": "2009-10-11T16:57:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "98"
      ],
      "favorite_count": "2",
      "id_str": "2381915500",
      "truncated": false,
      "retweet_count": "0",
      "id": "2381915500",
      "created_at": "Sun Oct 11 15:57:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Parler métier sans jargon. https://carnet.aubry.example/parler-metier-sans-jargon",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2358160000"
          ],
          "editableUntil": "2009-09-30T17:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Judith Bonnafous",
            "screen_name": "judithbonnaf",
            "indices": [
              "21",
              "34"
            ],
            "id_str": "45088333",
            "id": "45088333"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "67"
      ],
      "favorite_count": "3",
      "id_str": "2358160000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2358160000",
      "created_at": "Wed Sep 30 16:00:00 +0000 2009",
      "favorited": false,
      "full_text": "Une belle réponse de @judithbonnaf à mes questions, à lire bientôt.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2329555000"
          ],
          "editableUntil": "2009-09-17T11:10:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "42"
      ],
      "favorite_count": "2",
      "id_str": "2329555000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2329555000",
      "created_at": "Thu Sep 17 10:10:00 +0000 2009",
      "favorited": false,
      "full_text": "Matinée dans un atelier qui sent le chêne.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2306338000"
          ],
          "editableUntil": "2009-09-06T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "119"
      ],
      "favorite_count": "3",
      "id_str": "2306338000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2306338000",
      "created_at": "Sun Sep 06 16:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Mon premier contrat, sept mois après. https://carnet.aubry.example/mon-premier-contrat-sept-mois-apres",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2268797500"
          ],
          "editableUntil": "2009-08-20T08:05:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "19"
      ],
      "favorite_count": "3",
      "id_str": "2268797500",
      "truncated": false,
      "retweet_count": "1",
      "id": "2268797500",
      "created_at": "Thu Aug 20 07:05:00 +0000 2009",
      "favorited": false,
      "full_text": "Signé ! Le premier.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2214898000"
          ],
          "editableUntil": "2009-07-26T09:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "94"
      ],
      "favorite_count": "2",
      "id_str": "2214898000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2214898000",
      "created_at": "Sun Jul 26 08:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Le devis est une lettre. https://carnet.aubry.example/le-devis-est-une-lettre",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2139208000"
          ],
          "editableUntil": "2009-06-21T08:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "102"
      ],
      "favorite_count": "2",
      "id_str": "2139208000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2139208000",
      "created_at": "Sun Jun 21 07:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : La page que personne ne lit. https://carnet.aubry.example/la-page-que-personne-ne-lit",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2113825000"
          ],
          "editableUntil": "2009-06-09T14:10:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Anselme Jaffrelin",
            "screen_name": "anselmjaffre",
            "indices": [
              "0",
              "13"
            ],
            "id_str": "44566570",
            "id": "44566570"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "80"
      ],
      "favorite_count": "0",
      "id_str": "2113825000",
      "truncated": false,
      "retweet_count": "2",
      "id": "2113825000",
      "created_at": "Tue Jun 09 13:10:00 +0000 2009",
      "favorited": false,
      "full_text": "@anselmjaffre merci pour l'échange, je vous envoie le billet dès qu'il est prêt.",
      "lang": "fr",
      "in_reply_to_user_id": "44566570",
      "in_reply_to_user_id_str": "44566570",
      "in_reply_to_screen_name": "anselmjaffre",
      "in_reply_to_status_id": "2087000001",
      "in_reply_to_status_id_str": "2087000001"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2087485000"
          ],
          "editableUntil": "2009-05-28T09:30:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "68"
      ],
      "favorite_count": "0",
      "id_str": "2087485000",
      "truncated": false,
      "retweet_count": "1",
      "id": "2087485000",
      "created_at": "Thu May 28 08:30:00 +0000 2009",
      "favorited": false,
      "full_text": "Petit-déjeuner des indépendants : croissants &amp; cartes de visite.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2064433000"
          ],
          "editableUntil": "2009-05-17T17:22:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "128"
      ],
      "favorite_count": "0",
      "id_str": "2064433000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2064433000",
      "created_at": "Sun May 17 16:22:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Le petit-déjeuner qui vaut dix courriels. https://carnet.aubry.example/le-petit-dejeuner-qui-vaut-dix-courriels",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "2003893000"
          ],
          "editableUntil": "2009-04-19T16:42:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "92"
      ],
      "favorite_count": "0",
      "id_str": "2003893000",
      "truncated": false,
      "retweet_count": "0",
      "id": "2003893000",
      "created_at": "Sun Apr 19 15:42:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Écrire à cent inconnus. https://carnet.aubry.example/ecrire-a-cent-inconnus",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1999420000"
          ],
          "editableUntil": "2009-04-17T15:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "65"
      ],
      "favorite_count": "1",
      "id_str": "1999420000",
      "truncated": false,
      "retweet_count": "2",
      "id": "1999420000",
      "created_at": "Fri Apr 17 14:00:00 +0000 2009",
      "favorited": false,
      "full_text": "Dernier des courriels du printemps envoyé. Maintenant, on attend.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1943548000"
          ],
          "editableUntil": "2009-03-22T18:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "96"
      ],
      "favorite_count": "0",
      "id_str": "1943548000",
      "truncated": false,
      "retweet_count": "1",
      "id": "1943548000",
      "created_at": "Sun Mar 22 17:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Une semaine au téléphone. https://carnet.aubry.example/une-semaine-au-telephone",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1908955000"
          ],
          "editableUntil": "2009-03-06T17:50:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "66"
      ],
      "favorite_count": "2",
      "id_str": "1908955000",
      "truncated": false,
      "retweet_count": "0",
      "id": "1908955000",
      "created_at": "Fri Mar 06 16:50:00 +0000 2009",
      "favorited": false,
      "full_text": "Cinquante-deux appels cette semaine, un seul m'a raccroché au nez.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900390000"
          ],
          "editableUntil": "2009-03-02T18:40:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "63"
      ],
      "favorite_count": "3",
      "id_str": "1900390000",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900390000",
      "created_at": "Mon Mar 02 17:40:00 +0000 2009",
      "favorited": false,
      "full_text": "Lundi : onze appels, trois conversations. Demain on recommence.",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1867858000"
          ],
          "editableUntil": "2009-02-15T17:12:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "92"
      ],
      "favorite_count": "0",
      "id_str": "1867858000",
      "truncated": false,
      "retweet_count": "0",
      "id": "1867858000",
      "created_at": "Sun Feb 15 16:12:00 +0000 2009",
      "favorited": false,
      "full_text": "Nouveau billet : Ce que dit une vitrine. https://carnet.aubry.example/ce-que-dit-une-vitrine",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1860730000"
          ],
          "editableUntil": "2009-02-12T10:00:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "51"
      ],
      "favorite_count": "3",
      "id_str": "1860730000",
      "truncated": false,
      "retweet_count": "0",
      "id": "1860730000",
      "created_at": "Thu Feb 12 09:00:00 +0000 2009",
      "favorited": false,
      "full_text": "Quelqu'un a un bon exemple de lettre de menuisier ?",
      "lang": "fr"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1858543000"
          ],
          "editableUntil": "2009-02-11T09:42:00.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.example\" rel=\"nofollow\">web</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "74"
      ],
      "favorite_count": "2",
      "id_str": "1858543000",
      "truncated": false,
      "retweet_count": "2",
      "id": "1858543000",
      "created_at": "Wed Feb 11 08:42:00 +0000 2009",
      "favorited": false,
      "full_text": "Premier message ici. Je raconte mes débuts à mon compte, en communication.",
      "lang": "fr"
    }
  }
]
